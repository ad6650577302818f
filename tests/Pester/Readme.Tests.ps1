# What the README tells PowerShell users to type works, and prints what it shows.
BeforeDiscovery {
    $readme = Get-Content -LiteralPath (Join-Path $PSScriptRoot '../../README.md') -Raw
    $blocks = [regex]::Matches($readme, '(?s)```powershell\n(.*?)```') | ForEach-Object { $_.Groups[1].Value }
    $lines = @($blocks -split "`n" | Where-Object { $_ -and $_ -notmatch '^#|^\./build|^Import-Module' } | ForEach-Object { @{ Line = $_ } })
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path
    $readme = Get-Content -LiteralPath (Join-Path $root 'README.md') -Raw
}

Describe 'README' {
    BeforeEach {
        # In a folder of its own, as one of the lines writes a file.
        Copy-Item -LiteralPath (Join-Path $root 'docs') -Destination TestDrive:/ -Recurse -Force
        Push-Location -LiteralPath TestDrive:/
    }

    AfterEach { Pop-Location }

    It 'has eleven lines to try' { $lines.Count | Should -Be 11 } -TestCases @{ lines = $lines }

    It 'runs <Line>' -ForEach $lines {
        $Error.Clear()
        $output = & ([scriptblock]::Create($Line))
        $Error | Should -HaveCount 0
        if ($Line -like '*Export-Csv*') { Import-Csv -LiteralPath failed.csv | Should -HaveCount 5 }
        else { $output | Should -Not -BeNullOrEmpty }
    }

    It 'shows the table that the cmdlet prints' {
        $claimed = [regex]::Match($readme, '(?s)looks\s+like this:\s+```text\n(.*?)```').Groups[1].Value.Trim() -split "`n"
        $printed = (Get-EsaAuthEvent docs/samples -Outcome Failed | Out-String -Width 120).Trim() -split '\r?\n' |
            ForEach-Object { ($_ -replace "`e\[[0-9;]*m").TrimEnd() }
        $printed | Should -Be $claimed
    }
}
