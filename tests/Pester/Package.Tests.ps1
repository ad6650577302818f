# What galleries show and take of the package, and that the same sources make the same bytes.
BeforeDiscovery {
    . $PSScriptRoot/Common.ps1
    $out = Join-Path (Get-Module EsaLogs).ModuleBase '../..'
    # Made by tasks of their own: ./build.ps1 -Task Tool, Program.
    $noTool = -not (Test-Path -Path (Join-Path $out 'packages/EsaLogs.Tool.*.nupkg'))
    $programs = @(Get-ChildItem -Path (Join-Path $out 'program/*/esalogs') -ErrorAction Ignore | Where-Object { [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier -eq $_.Directory.Name })
    # A module that is installed elsewhere has no packages beside it.
    $noPackages = -not (Test-Path -LiteralPath (Join-Path $out 'packages'))
    $noResourceGet = -not (Get-Module -ListAvailable -Name Microsoft.PowerShell.PSResourceGet)
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $module = Get-Module EsaLogs
    $base = $module.ModuleBase
    $root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path
    $packages = [System.IO.Path]::GetFullPath((Join-Path $base '../../packages'))
    $nupkg = Join-Path $packages "EsaLogs.$($module.Version).nupkg"

    <# .SYNOPSIS The files of a folder with their content, a line each, in ordinal order. #>
    function Get-Content256 {
        param([string] $Folder)

        $full = (Resolve-Path -LiteralPath $Folder).Path
        Get-ChildItem -LiteralPath $full -Recurse -File | ForEach-Object {
            '{0} {1}' -f $_.FullName.Substring($full.Length + 1).Replace('\', '/'), (Get-FileHash -LiteralPath $_.FullName).Hash
        } | Sort-Object -CaseSensitive
    }

    <# .SYNOPSIS Runs dotnet and gives what it says if it fails. #>
    function Invoke-DotNet {
        param([string[]] $Argument)

        $text = & dotnet @Argument 2>&1
        if ($LASTEXITCODE -ne 0) { throw "dotnet $Argument`n$($text -join "`n")" }
    }

    <# .SYNOPSIS A folder with a feed of its own and no other: nothing comes from the internet. #>
    function New-FeedFolder {
        [Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
        param([string] $Name)

        $folder = (New-Item -ItemType Directory -Path (Join-Path $TestDrive $Name)).FullName
        $null = New-Item -ItemType Directory -Path (Join-Path $folder 'feed')
        Set-Content -LiteralPath (Join-Path $folder 'nuget.config') -Value @'
<configuration>
  <config><add key="globalPackagesFolder" value="cache" /></config>
  <packageSources><clear /><add key="feed" value="feed" /></packageSources>
</configuration>
'@
        $folder
    }
}

Describe 'The manifest' {
    It 'says all that galleries show' {
        $manifest = Test-ModuleManifest -Path (Join-Path $base 'EsaLogs.psd1') -ErrorAction Stop
        foreach ($name in 'Author', 'CompanyName', 'Copyright', 'Description', 'LicenseUri', 'ReleaseNotes') { $manifest.$name | Should -Not -BeNullOrEmpty -Because $name }
        $manifest.Guid | Should -Be '80122a58-f1d5-4031-a4bf-5b90e2d29b33'
        $manifest.CompatiblePSEditions | Should -Be 'Core', 'Desktop'
        $manifest.PowerShellVersion, $manifest.DotNetFrameworkVersion | Should -Be ([version] '5.1'), ([version] '4.7.2')
        foreach ($tag in 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS') { $manifest.Tags | Should -Contain $tag }
        $manifest.Tags | Where-Object { $_ -match '\s' } | Should -BeNullOrEmpty
    }

    It 'tells what the changelog tells' {
        $notes = $module.PrivateData.PSData.ReleaseNotes
        ((Get-Content -LiteralPath (Join-Path $base 'CHANGELOG.md') -Raw) -replace '\r').Contains("`n$notes") | Should -BeTrue
        $notes | Should -Match '(?m)^### Added$'
        $notes | Should -Not -Match '(?m)^## '
    }

    It 'names files that are there' {
        foreach ($file in 'net8.0/EsaLogs.dll', 'net472/EsaLogs.dll', 'EsaLogs.Format.ps1xml') { Join-Path $base $file | Should -Exist }
        Get-Content -LiteralPath (Join-Path $base 'EsaLogs.psd1') -Raw | Should -BeLike "*'net8.0/EsaLogs.dll'*'net472/EsaLogs.dll'*"
    }

    It 'is read by Windows PowerShell as what it is' {
        [System.IO.File]::ReadAllBytes((Join-Path $base 'EsaLogs.psd1'))[0..2] | Should -Be 0xEF, 0xBB, 0xBF
    }
}

Describe 'The nupkg' -Skip:$noPackages {
    It 'can be pushed to a feed and comes back as the module that was packed' {
        $folder = New-FeedFolder push
        Invoke-DotNet -Argument nuget, push, $nupkg, --source, (Join-Path $folder 'feed')
        Set-Content -LiteralPath (Join-Path $folder 'p.csproj') -Value @"
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="EsaLogs" Version="[$($module.Version)]" /></ItemGroup>
</Project>
"@
        Invoke-DotNet -Argument restore, (Join-Path $folder 'p.csproj')
        $back = Join-Path $folder "cache/esalogs/$($module.Version)"
        $own = '.nupkg.metadata ', 'esalogs.nuspec ', 'esalogs.*.nupkg* '
        Get-Content256 $back | Where-Object { $line = $_; -not ($own | Where-Object { $line -like "$_*" }) } | Should -Be (Get-Content256 $base)
        (Test-ModuleManifest -Path (Join-Path $back 'EsaLogs.psd1')).ExportedCmdlets.Count | Should -Be $module.ExportedCmdlets.Count
    }

    It 'says what Find-Module looks for' {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $zip = [System.IO.Compression.ZipFile]::OpenRead($nupkg)
        try {
            $reader = [System.IO.StreamReader]::new($zip.GetEntry('EsaLogs.nuspec').Open())
            $metadata = ([xml] $reader.ReadToEnd()).package.metadata
            $reader.Dispose()
            $zip.Entries.LastWriteTime.DateTime | Sort-Object -Unique | Should -Be ([datetime] '2000-01-01')
        }
        finally { $zip.Dispose() }
        $metadata.id, $metadata.version, $metadata.license.InnerText | Should -Be 'EsaLogs', "$($module.Version)", 'MIT'
        $tags = $metadata.tags -split ' '
        foreach ($tag in @('PSModule') + @($module.ExportedCmdlets.Keys | ForEach-Object { "PSCmdlet_$_" })) { $tags | Should -Contain $tag }
    }

    It 'is what PSResourceGet saves' -Skip:$noResourceGet {
        Register-PSResourceRepository -Name EsaLogsTest -Uri $packages -Trusted
        try { Save-PSResource -Name EsaLogs -Repository EsaLogsTest -Path $TestDrive }
        finally { Unregister-PSResourceRepository -Name EsaLogsTest }
        Join-Path $TestDrive "EsaLogs/$($module.Version)/net472/EsaLogs.dll" | Should -Exist
    }

    It 'has the same bytes when it is built in another place' {
        $copy = Join-Path $TestDrive 'another place'
        foreach ($file in Get-ChildItem -LiteralPath $root, (Join-Path $root 'src/EsaLogs.Parser'), (Join-Path $root 'src/EsaLogs.PowerShell'), (Join-Path $root 'docs/en-US') -File) {
            Copy-Item -LiteralPath $file.FullName -Destination (New-Item -ItemType Directory -Force -Path ($file.DirectoryName.Replace($root, $copy))).FullName
        }
        $rooms = Get-ChildItem -LiteralPath (Join-Path $root 'src/EsaLogs.Parser'), (Join-Path $root 'src/EsaLogs.PowerShell') -Directory | Where-Object Name -NotIn 'bin', 'obj'
        foreach ($room in $rooms) { Copy-Item -LiteralPath $room.FullName -Destination $room.Parent.FullName.Replace($root, $copy) -Recurse }
        $hasHelp = Test-Path -LiteralPath (Join-Path $base 'en-US/EsaLogs.dll-Help.xml')
        $assembly = (Get-Command -Name Get-EsaMessage -Module EsaLogs).ImplementingType.Assembly
        $configuration = $assembly.GetCustomAttributes([System.Reflection.AssemblyConfigurationAttribute], $false)[0].Configuration
        $arguments = '-NoProfile', '-File', (Join-Path $copy 'build.ps1'), '-Configuration', $configuration, "-SkipHelp:`$$(-not $hasHelp)"
        $text = & (Get-Process -Id $PID).Path @arguments 2>&1
        $LASTEXITCODE | Should -Be 0 -Because ($text -join "`n")
        Get-Content256 (Join-Path $copy "out/EsaLogs/$($module.Version)") | Should -Be (Get-Content256 $base) -Because 'the package is that of these sources, or must be made again'
        (Get-FileHash -Path (Join-Path $copy 'out/packages/EsaLogs.*.nupkg')).Hash | Should -Be (Get-FileHash -LiteralPath $nupkg).Hash
    }
}

Describe 'esalogs' {
    It 'is installed as a .NET tool' -Skip:$noTool {
        $folder = New-FeedFolder tool
        Invoke-DotNet -Argument nuget, push, (Join-Path $packages "EsaLogs.Tool.$($module.Version).nupkg"), --source, (Join-Path $folder 'feed')
        $tools = Join-Path $folder 'tools'
        Invoke-DotNet -Argument tool, install, EsaLogs.Tool, --tool-path, $tools, --configfile, (Join-Path $folder 'nuget.config'), --version, $module.Version
        & (Join-Path $tools 'esalogs') --version | Should -Be "esalogs $($module.Version)"
        @(& (Join-Path $tools 'esalogs') auth $MailLog) | Should -HaveCount $AuthCount
    }

    It 'is one file that needs no .NET: <_.Directory.Name>' -ForEach $programs {
        $alone = Join-Path $TestDrive 'esalogs'
        Copy-Item -LiteralPath $_.FullName -Destination $alone
        @(& $alone auth $MailLog) | Should -HaveCount $AuthCount
        (Get-ChildItem -LiteralPath $_.Directory.FullName).Name | Sort-Object | Should -Be 'esalogs', 'LICENSE', 'THIRD-PARTY-NOTICES-DOTNET.txt', 'THIRD-PARTY-NOTICES.txt'
    }
}
