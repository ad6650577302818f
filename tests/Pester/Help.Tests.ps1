# What Get-Help shows of the package, its agreement with the code, and that the examples print what they claim.
BeforeDiscovery {
    $source = Join-Path $PSScriptRoot '../../docs/en-US'
    # Without PlatyPS the package has no help of the cmdlets (build.ps1 -SkipHelp); with it a package without help is a failure.
    $noHelp = -not (Get-Module -ListAvailable -Name Microsoft.PowerShell.PlatyPS)
    $pages = Get-ChildItem -Path (Join-Path $source '*-*.md')
    $topics = Get-ChildItem -Path (Join-Path $source 'about_*.help.txt') | ForEach-Object {
        @{ Topic = $_.Name -replace '\.help\.txt$'; File = $_.FullName }
    }
    $examples = foreach ($page in $pages) {
        foreach ($part in (Get-Content -LiteralPath $page.FullName -Raw) -split '(?m)^### (?=Example \d)' | Select-Object -Skip 1) {
            $output = [regex]::Match($part, '(?s)```output\n(.*?)\n```')
            @{
                Title = '{0}, {1}' -f $page.BaseName, ($part -split "`n")[0]
                Code = [regex]::Match($part, '(?s)```powershell\n(.*?)\n```').Groups[1].Value
                Output = if ($output.Success) { $output.Groups[1].Value } else { '' }
            }
        }
    }
    # Commands in the about topics stand by themselves, further in than the text; the rest of a pipeline is further in still.
    $samples = foreach ($topic in $topics) {
        $text = Get-Content -LiteralPath $topic.File -Raw
        foreach ($found in [regex]::Matches($text, '(?m)^ {8}(?<code>\w+-Esa\w+ logs\b.*(\n {12}.*)*)')) {
            @{ Topic = $topic.Topic; Code = $found.Groups['code'].Value }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path

    <# .SYNOPSIS A parameter of a cmdlet as the help should tell it, from what its class declares. #>
    function Get-ParameterText {
        param($Command, $Parameter)

        $bindings = @($Parameter.Attributes | Where-Object { $_ -is [Parameter] })
        $type = $Parameter.ParameterType
        if ([nullable]::GetUnderlyingType($type)) { $type = [nullable]::GetUnderlyingType($type) }
        $cmdlet = $Command.ImplementingType::new()
        try { $default = $cmdlet.($Parameter.Name) } finally { $cmdlet.Dispose() }
        [ordered] @{
            Type = $type.FullName
            Default = "$default"
            Required = "$([bool] ($bindings | Where-Object Mandatory))".ToLowerInvariant()
            Position = if ($bindings[0].Position -ge 0) { "$($bindings[0].Position)" } else { 'Named' }
            Pipeline = if ($bindings | Where-Object ValueFromPipeline) { 'true (ByValue)' }
            elseif ($bindings | Where-Object ValueFromPipelineByPropertyName) { 'true (ByPropertyName)' }
            else { 'false' }
            Aliases = if ($Parameter.Aliases) { $Parameter.Aliases -join ', ' } else { 'none' }
            Wildcards = "$([bool] ($Parameter.Attributes | Where-Object { $_ -is [SupportsWildcards] }))".ToLowerInvariant()
        }
    }

    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
}

Describe 'Help of <_>' -ForEach $pages.BaseName -Skip:$noHelp {
    BeforeAll {
        $command = Get-Command -Name $_ -Module EsaLogs
        $help = Get-Help -Name $_ -Full
        $parameters = @($command.Parameters.Values | Where-Object Name -notin $common)
        $all = $help | Out-String -Width 200
    }

    It 'has a synopsis and a description of its own' {
        $help.Synopsis.Trim() | Should -Not -BeLike "*$($command.Name)*"
        $help.Synopsis.Trim() | Should -BeLike '*.'
        ($help.description.Text -join ' ').Length | Should -BeGreaterThan 300
    }

    It 'has no placeholders and no marks of markdown' {
        $all | Should -Not -Match '\{\{|```|\*\*|\]\(|\u0080'
    }

    It 'has three examples or more, each with its code and what it shows' {
        $help.examples.example.Count | Should -BeGreaterOrEqual 3
        foreach ($example in $help.examples.example) {
            $example.title | Should -Match 'Example \d+: \S'
            $example.code | Should -Match '-Esa'
            ($example.remarks.Text -join ' ').Trim().Length | Should -BeGreaterThan 20
        }
    }

    It 'links to the other cmdlets and the about topics' {
        $links = $help.relatedLinks.navigationLink.linkText
        foreach ($name in @((Get-Command -Module EsaLogs).Name | Where-Object { $_ -ne $command.Name })) { $links | Should -Contain $name }
        $links | Should -Contain 'about_EsaLogs'
        foreach ($link in $links) { Get-Help -Name $link -ErrorAction Stop | Should -Not -BeNullOrEmpty }
    }

    It 'tells every parameter, and no other' {
        $help.parameters.parameter.name | Sort-Object | Should -Be ($parameters.Name | Sort-Object)
        foreach ($parameter in $help.parameters.parameter) {
            ($parameter.description.Text -join ' ').Length | Should -BeGreaterThan 40 -Because "-$($parameter.name) has a meaning"
        }
    }

    It 'agrees with the code on what each parameter is' {
        foreach ($parameter in $parameters) {
            $told = $help.parameters.parameter | Where-Object name -EQ $parameter.Name
            $text = [ordered] @{
                Type = $told.type.name
                Default = if ($told.PSObject.Properties['defaultValue']) { "$($told.defaultValue)" } else { '' }
                Required = $told.required
                Position = $told.position
                Pipeline = $told.pipelineInput
                Aliases = $told.aliases
                Wildcards = $told.globbing
            }
            ($text | ConvertTo-Json) | Should -Be (Get-ParameterText $command $parameter | ConvertTo-Json) -Because "that is -$($parameter.Name)"
        }
    }

    It 'agrees with the code on the parameter sets' {
        $told = $help.syntax.syntaxItem | ForEach-Object { ($_.parameter.name | Sort-Object) -join ' ' } | Sort-Object
        $told | Should -Be ($command.ParameterSets | ForEach-Object {
                ($_.Parameters.Name | Where-Object { $_ -notin $common } | Sort-Object) -join ' '
            } | Sort-Object)
    }

    It 'names the values of closed sets' {
        foreach ($parameter in $parameters) {
            $type = if ($parameter.ParameterType.IsArray) { $parameter.ParameterType.GetElementType() } else { $parameter.ParameterType }
            if ([nullable]::GetUnderlyingType($type)) { $type = [nullable]::GetUnderlyingType($type) }
            $set = $parameter.Attributes | Where-Object { $_ -is [ValidateSet] }
            $values = if ($set) { $set.ValidValues } elseif ($type.IsEnum -and $type -ne [EsaLogs.Forms.EntryKind]) { [enum]::GetNames($type) }
            if (-not $values) { continue }
            $told = @($help.syntax.syntaxItem)[0].parameter | Where-Object name -EQ $parameter.Name
            $told.parameterValueGroup.parameterValue | Should -Be $values -Because "-$($parameter.Name) takes these"
        }
    }

    It 'names its input and output' {
        $help.inputTypes.inputType.type.name | Should -Contain 'System.String'
        $help.returnValues.returnValue.type.name | Should -Be $command.OutputType.Type.FullName
    }
}

Describe 'The help' {
    It 'is there for every cmdlet' {
        $pages.BaseName | Sort-Object | Should -Be ((Get-Command -Module EsaLogs).Name | Sort-Object)
    } -TestCases @{ pages = $pages }
}

Describe 'Examples' {
    BeforeAll {
        # What is printed of numbers is the culture's.
        $culture = [System.Threading.Thread]::CurrentThread.CurrentCulture
        [System.Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo]::InvariantCulture
        Copy-Item -LiteralPath (Join-Path $root 'docs/samples') -Destination TestDrive:/logs -Recurse
        Copy-Item -LiteralPath $FamilyLog -Destination TestDrive:/family.log
        Push-Location -LiteralPath TestDrive:/
    }

    AfterAll {
        Pop-Location
        [System.Threading.Thread]::CurrentThread.CurrentCulture = $culture
    }

    # Windows PowerShell draws tables and JSON in its own way.
    It 'print what they claim: <Title>' -ForEach $examples -Skip:($PSVersionTable.PSEdition -ne 'Core') {
        $Error.Clear()
        $printed = (& ([scriptblock]::Create($Code)) | Out-String -Width 116) -replace "`e\[[0-9;]*m" -split '\r?\n' |
            ForEach-Object TrimEnd
        $Error | Should -HaveCount 0
        ($printed -join "`n").Trim("`n") | Should -BeExactly $Output
    }

    It 'of <Topic> run: <Code>' -ForEach $samples {
        $Error.Clear()
        $null = & ([scriptblock]::Create($Code)) -WarningAction Stop
        $Error | Should -HaveCount 0
    }

    It 'leave a spreadsheet behind' {
        Get-EsaAuthEvent logs -Outcome Failed | Export-Csv again.csv -NoTypeInformation
        (Get-Content failed.csv) | Should -Be (Get-Content again.csv)
    }
}

Describe '<Topic>' -ForEach $topics {
    It 'is shown by Get-Help' {
        $shown = (Get-Help -Name $Topic | Out-String) -replace '\r'
        $shown.Trim() | Should -Be ((Get-Content -LiteralPath $File -Raw) -replace '\r').Trim()
        (Get-Help -Name 'about_EsaLogs*').Name | Should -Contain $Topic
    }

    It 'is plain text of 80 columns, readable by Windows PowerShell' {
        foreach ($line in Get-Content -LiteralPath $File) {
            $line.Length | Should -BeLessOrEqual 80
            $line | Should -Not -Match '[^\x20-\x7E]'
        }
    }
}
