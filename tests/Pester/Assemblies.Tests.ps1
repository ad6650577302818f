# The assemblies of the package, for both editions of PowerShell, and what is told of those that others made.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $base = (Get-Module EsaLogs).ModuleBase
    $root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path

    <# .SYNOPSIS The name and version of an assembly, and those it refers to. #>
    function Get-Reference {
        param([string] $Path)

        $stream = [System.IO.File]::OpenRead($Path)
        $file = [System.Reflection.PortableExecutable.PEReader]::new($stream)
        try {
            $metadata = [System.Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
            [pscustomobject] @{
                Name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
                Version = $metadata.GetAssemblyDefinition().Version
                References = @($metadata.AssemblyReferences | ForEach-Object {
                        $reference = $metadata.GetAssemblyReference($_)
                        [pscustomobject] @{ Name = $metadata.GetString($reference.Name); Version = $reference.Version }
                    })
            }
        }
        finally { $file.Dispose() }
    }
}

Describe 'The assemblies for <Framework>' -ForEach @(
    # Windows PowerShell redirects no versions: what is asked for in the package must be there in just that version. The rest is
    # part of .NET Framework 4.7.2 and of Windows PowerShell.
    @{ Framework = 'net472'; Given = 'mscorlib 4.0.0.0', 'System 4.0.0.0', 'System.Core 4.0.0.0', 'System.Numerics 4.0.0.0', 'System.Management.Automation 3.0.0.0' }
    @{ Framework = 'net8.0'; Given = 'System.* 8.0.0.0', 'netstandard 2.*.0.0', 'System.Management.Automation 3.0.0.0' }
) {
    BeforeAll {
        $assemblies = @(Get-ChildItem -Path (Join-Path $base "$Framework/*.dll") | ForEach-Object { Get-Reference $_.FullName })
        $shipped = @($assemblies | ForEach-Object { "$($_.Name) $($_.Version)" })
    }

    It 'find all that they refer to' {
        $missing = foreach ($assembly in $assemblies) {
            foreach ($reference in $assembly.References) {
                $text = "$($reference.Name) $($reference.Version)"
                if ($text -notin $shipped -and -not ($Given | Where-Object { $text -like $_ })) { "$($assembly.Name): $text" }
            }
        }
        $missing | Should -BeNullOrEmpty
    }

    It 'are those that are needed, and no more' {
        $needed = [System.Collections.Generic.HashSet[string]] @('EsaLogs')
        do {
            $count = $needed.Count
            foreach ($assembly in $assemblies | Where-Object Name -In $needed) { $needed.UnionWith([string[]] @($assembly.References.Name)) }
        } while ($needed.Count -gt $count)
        $assemblies.Name | Where-Object { $_ -notin $needed } | Should -BeNullOrEmpty
        Get-ChildItem -LiteralPath (Join-Path $base $Framework) | Where-Object Extension -NE '.dll' | Should -BeNullOrEmpty
    }
}

Describe 'The third-party notices' {
    It 'name what is shipped, in its version, and nothing else' {
        $told = Select-String -LiteralPath (Join-Path $base 'THIRD-PARTY-NOTICES.txt') -Pattern '^    (\S+ \d\S+)$' | ForEach-Object { $_.Matches[0].Groups[1].Value }
        $others = Get-ChildItem -Path (Join-Path $base '*/*.dll') | Where-Object BaseName -NotLike 'EsaLogs*' | ForEach-Object BaseName
        $lock = Get-Content -LiteralPath (Join-Path $root 'src/EsaLogs.PowerShell/packages.lock.json') -Raw | ConvertFrom-Json -AsHashtable
        $shipped = @($others | ForEach-Object { "$_ $($lock['dependencies']['.NETFramework,Version=v4.7.2'][$_]['resolved'])" })
        $lock = Get-Content -LiteralPath (Join-Path $root 'src/EsaLogs.Cli/packages.lock.json') -Raw | ConvertFrom-Json -AsHashtable
        $analyzers = 'Meziantou.Analyzer', 'Roslynator.Analyzers', 'Microsoft.CodeAnalysis.BannedApiAnalyzers'
        $runtime = $lock['dependencies']['net10.0'].GetEnumerator() | Where-Object { $_.Key -notin $analyzers -and $_.Value['type'] -ne 'Project' }
        $shipped += @($runtime | ForEach-Object { "$($_.Key) $($_.Value['resolved'])" })
        $told | Sort-Object | Should -Be ($shipped | Sort-Object)
    }
}
