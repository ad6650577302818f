<#
.SYNOPSIS
Makes the help of the cmdlets (MAML) from its sources in docs/en-US. Used by build.ps1.

.DESCRIPTION
Microsoft.PowerShell.PlatyPS reads the markdown and writes the MAML. What it leaves as markdown is made plain here, as Get-Help shows
text as it is: examples get their code and remarks apart, emphasis and links become words, wrapped lines paragraphs.

.PARAMETER Source
Folder with one markdown file per cmdlet.

.PARAMETER Destination
The file to write.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Source,
    [Parameter(Mandatory = $true)] [string] $Destination
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$names = @{
    maml = 'http://schemas.microsoft.com/maml/2004/10'
    command = 'http://schemas.microsoft.com/maml/dev/command/2004/10'
    dev = 'http://schemas.microsoft.com/maml/dev/2004/10'
}

<# .SYNOPSIS The paragraphs of markdown as plain text; the lines of a list are paragraphs, too. #>
function Get-PlainText {
    param([string] $Markdown)

    foreach ($paragraph in $Markdown.Trim() -split '\r?\n\s*\r?\n|\r?\n(?=- )') {
        $text = $paragraph.Trim() -replace '\s*\r?\n\s*', ' '
        $text -replace '\*\*(.+?)\*\*', '$1' -replace '`([^`]+)`', '$1' -replace '\[([^\]]+)\]\([^)]+\)', '$1'
    }
}

<# .SYNOPSIS Puts paragraphs of plain text in the place of what an element holds. #>
function Write-Paragraph {
    param([System.Xml.XmlElement] $Element, [string[]] $Text)

    $Element.RemoveAll()
    foreach ($paragraph in $Text) {
        $Element.AppendChild($Element.OwnerDocument.CreateElement('maml', 'para', $names.maml)).InnerText = $paragraph
    }
}

<# .SYNOPSIS Parts the code and the output of an example from what is said of it. #>
function Write-Example {
    param([System.Xml.XmlElement] $Element, [string] $Markdown)

    $fence = '(?ms)^```\w*\r?\n(.*?)\r?\n```\s*$'
    $code = [regex]::Matches($Markdown, $fence) | ForEach-Object { $_.Groups[1].Value -replace '\r', '' }
    $Element.SelectSingleNode('maml:introduction', $manager).RemoveAll()
    $Element.SelectSingleNode('dev:code', $manager).InnerText = @($code) -join "`n`n"
    Write-Paragraph $Element.SelectSingleNode('dev:remarks', $manager) (Get-PlainText ($Markdown -replace $fence))
}

Import-Module Microsoft.PowerShell.PlatyPS
# Ordinal, so that every machine makes the same file.
$files = [string[]] @(Get-ChildItem -Path (Join-Path $Source '*-*.md') | ForEach-Object FullName)
[array]::Sort($files, [System.StringComparer]::Ordinal)
$commands = @(Import-MarkdownCommandHelp -Path $files)
$folder = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())
try {
    $raw = $commands | Export-MamlCommandHelp -OutputFolder $folder
    $maml = [System.Xml.XmlDocument]::new()
    $maml.Load($raw.FullName)
}
finally { Remove-Item -LiteralPath $folder -Recurse -Force -ErrorAction Ignore }

$manager = [System.Xml.XmlNamespaceManager]::new($maml.NameTable)
foreach ($name in $names.Keys) { $manager.AddNamespace($name, $names[$name]) }

foreach ($command in $commands) {
    $element = $maml.SelectSingleNode("//command:command[command:details/command:name='$($command.Title)']", $manager)
    $examples = @($element.SelectNodes('.//command:example', $manager))
    for ($i = 0; $i -lt $examples.Count; $i++) { Write-Example $examples[$i] $command.Examples[$i].Remarks }

    foreach ($parameter in $command.Parameters) {
        foreach ($place in $element.SelectNodes(".//command:parameter[maml:name='$($parameter.Name)']", $manager)) {
            $place.SetAttribute('globbing', $parameter.SupportsWildcards.ToString().ToLowerInvariant())
            if (-not $parameter.DefaultValue) { continue }
            $place.AppendChild($maml.CreateElement('dev', 'defaultValue', $names.dev)).InnerText = $parameter.DefaultValue
        }
    }
}

# Only the texts of examples are done by now.
foreach ($text in @($maml.SelectNodes('//maml:description[maml:para] | //maml:alert[maml:para]', $manager))) {
    Write-Paragraph $text (Get-PlainText (@($text.SelectNodes('maml:para', $manager) | ForEach-Object InnerText) -join "`n`n"))
}

# The addresses of links are files of the sources; Get-Help takes the name.
foreach ($link in @($maml.SelectNodes('//maml:navigationLink', $manager))) {
    $address = $link.SelectSingleNode('maml:uri', $manager)
    if (-not $address.InnerText) { $null = $link.ParentNode.RemoveChild($link) }
    elseif ($address.InnerText -notlike 'http*') { $address.InnerText = '' }
}

$settings = [System.Xml.XmlWriterSettings] @{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($false) }
$writer = [System.Xml.XmlWriter]::Create($Destination, $settings)
try { $maml.Save($writer) } finally { $writer.Dispose() }
