<#
.SYNOPSIS
Writes the nuspec of the package that galleries take, from the manifest of the module. Used by build.ps1.

.DESCRIPTION
The tags say to Find-Module and Find-PSResource what is in the module, as Publish-Module and Publish-PSResource would write them.

.PARAMETER Manifest
The manifest in the folder that is packed.

.PARAMETER Destination
The file to write.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Manifest,
    [Parameter(Mandatory = $true)] [string] $Destination
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$module = Test-ModuleManifest -Path $Manifest
$data = $module.PrivateData.PSData
$cmdlets = [string[]] @($module.ExportedCmdlets.Keys)
[array]::Sort($cmdlets, [System.StringComparer]::Ordinal)
$tags = @($data.Tags) + 'PSModule' + 'PSIncludes_Cmdlet' + @($cmdlets | ForEach-Object { "PSCmdlet_$_" }) + @($cmdlets | ForEach-Object { "PSCommand_$_" })
$values = [ordered] @{
    id = $module.Name
    version = "$($module.Version)"
    authors = $module.Author
    owners = $module.CompanyName
    requireLicenseAcceptance = 'false'
    description = $module.Description
    releaseNotes = $data.ReleaseNotes
    copyright = $module.Copyright
    tags = $tags -join ' '
}

# Ordinal and one by one: no machine has an order of its own.
$folder = Split-Path -Path $Manifest
$files = [string[]] @(Get-ChildItem -LiteralPath $folder -Recurse -File | ForEach-Object { $_.FullName.Substring($folder.Length + 1).Replace('\', '/') })
[array]::Sort($files, [System.StringComparer]::Ordinal)

$null = New-Item -ItemType Directory -Path (Split-Path -Path $Destination) -Force
$settings = [System.Xml.XmlWriterSettings] @{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($false) }
$writer = [System.Xml.XmlWriter]::Create($Destination, $settings)
try {
    $writer.WriteStartElement('package', 'http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd')
    $writer.WriteStartElement('metadata')
    foreach ($name in $values.Keys) { $writer.WriteElementString($name, $values[$name]) }
    $writer.WriteStartElement('license')
    $writer.WriteAttributeString('type', 'expression')
    $writer.WriteString('MIT')
    $writer.WriteEndElement()
    $writer.WriteEndElement()
    $writer.WriteStartElement('files')
    foreach ($file in $files) {
        $writer.WriteStartElement('file')
        $writer.WriteAttributeString('src', $file)
        $writer.WriteAttributeString('target', $file)
        $writer.WriteEndElement()
    }
    $writer.WriteEndElement()
    $writer.WriteEndElement()
}
finally { $writer.Dispose() }
