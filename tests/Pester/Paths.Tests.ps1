# How -Path and -LiteralPath find files.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $folder = (New-Item -ItemType Directory -Path TestDrive:/logs).FullName
    $null = Add-LogFile "$folder/mail.@20240301T120000.s" -Icid 1 -User one
    $null = Add-LogFile "$folder/mail.@20240301T130000.s" -Icid 2 -User two
    $null = Add-LogFile "$folder/mail[1].log" -Icid 3 -User bracket
}

Describe '-Path' {
    It 'takes one file by position' {
        (Get-EsaAuthEvent "$folder/mail.@20240301T120000.s").User | Should -Be 'one'
    }

    It 'takes several files and reads each once' {
        $file = "$folder/mail.@20240301T120000.s"
        (Get-EsaAuthEvent $file, "$folder/mail.@20240301T130000.s", $file).User | Should -Be 'one', 'two'
    }

    It 'takes wildcards' {
        (Get-EsaAuthEvent "$folder/mail.@*.s").User | Should -Be 'one', 'two'
    }

    It 'takes a folder' {
        $users = (Get-EsaAuthEvent $folder).User
        $users | Should -Contain 'one'
        $users | Should -Contain 'two'
    }

    It 'takes a PowerShell drive' {
        (Get-EsaAuthEvent 'TestDrive:/logs/mail.@20240301T120000.s').User | Should -Be 'one'
        (Get-EsaAuthEvent 'TestDrive:/logs/mail.@*').User | Should -Be 'one', 'two'
    }

    It 'is relative to the location of PowerShell, not of the process' {
        Push-Location -LiteralPath $folder
        try {
            [System.IO.Directory]::GetCurrentDirectory() | Should -Not -Be $folder
            (Get-EsaAuthEvent 'mail.@20240301T120000.s').User | Should -Be 'one'
            (Get-EsaAuthEvent './mail.@*.s').User | Should -Be 'one', 'two'
            (Get-EsaAuthEvent -LiteralPath 'mail[1].log').User | Should -Be 'bracket'
        }
        finally { Pop-Location }
    }

    It 'is silent when a wildcard matches nothing' {
        $output = Get-EsaAuthEvent "$folder/none*.log" -Verbose -ErrorVariable errors -WarningVariable warnings 4>&1
        $errors | Should -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
        @($output | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }) | Should -HaveCount 0
        "$output" | Should -BeLike '*none`*.log*'
    }

    It 'takes [ as a wildcard, as Get-Content does, unless it is escaped' {
        Get-EsaAuthEvent "$folder/mail[1].log" -ErrorAction Stop | Should -BeNullOrEmpty
        (Get-EsaAuthEvent "$folder/mail``[1``].log").User | Should -Be 'bracket'
    }

    It 'refuses what is not in the file system' -ForEach @('Function:prompt', 'Env:PATH', 'Variable:none', 'Env:P*') {
        Get-EsaAuthEvent $_ -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathNotFileSystem,EsaLogs.Commands.GetEsaAuthEventCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $errors[0].TargetObject | Should -Be $_
    }

    It 'tells of a drive that does not exist, and reads the rest' {
        (Get-EsaAuthEvent 'NoSuchDrive:/mail.log', "$folder/mail.@20240301T120000.s" -ErrorVariable errors -ErrorAction SilentlyContinue).User |
            Should -Be 'one'
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathNotFound,EsaLogs.Commands.GetEsaAuthEventCommand'
    }

    It 'takes a drive of the user''s own, and what is below it' {
        $null = New-PSDrive -Name EsaTest -PSProvider FileSystem -Root $folder -Scope Global
        try {
            (Get-EsaAuthEvent 'EsaTest:/mail.@20240301T120000.s').User | Should -Be 'one'
            (Get-EsaAuthEvent 'EsaTest:/mail.@*').User | Should -Be 'one', 'two'
            (Get-EsaAuthEvent -LiteralPath 'EsaTest:/mail[1].log').User | Should -Be 'bracket'
            (Get-ChildItem -Path EsaTest:/ -Filter '*.s' | Get-EsaAuthEvent).User | Should -Be 'one', 'two'
            Push-Location -LiteralPath EsaTest:/
            try { (Get-EsaAuthEvent './mail.@20240301T130000.s').User | Should -Be 'two' }
            finally { Pop-Location }
        }
        finally { Remove-PSDrive -Name EsaTest }
    }

    It 'takes ~ as the user''s home' {
        $start = (Get-PSProvider FileSystem).Home
        $here = $ExecutionContext.SessionState.Path.NormalizeRelativePath($folder, $start) -replace '\\', '/'
        if ($IsWindows -and $folder[0] -ne $start[0]) { Set-ItResult -Skipped -Because 'the temporary folder is on another drive' }
        (Get-EsaAuthEvent "~/$here/mail.@20240301T120000.s").User | Should -Be 'one'
    }

    It 'takes a name with its provider' {
        (Get-EsaAuthEvent "FileSystem::$folder/mail.@20240301T120000.s").User | Should -Be 'one'
        (Get-EsaAuthEvent -LiteralPath "Microsoft.PowerShell.Core\FileSystem::$folder/mail[1].log").User | Should -Be 'bracket'
    }

    It 'looks into a folder whose name has brackets' {
        $odd = [System.IO.Directory]::CreateDirectory("$folder/[old] logs").FullName
        $null = [System.IO.File]::WriteAllLines("$odd/mail.log", [string[]] (Get-LogLine -Icid 9 -User odd))
        (Get-EsaAuthEvent "$folder/``[old``] logs/*.log").User | Should -Be 'odd'
        (Get-EsaAuthEvent -LiteralPath $odd).User | Should -Be 'odd'
        (Get-Item -LiteralPath $odd | Get-EsaAuthEvent).User | Should -Be 'odd'
        Push-Location -LiteralPath $odd
        try { (Get-EsaAuthEvent mail.log).User | Should -Be 'odd' }
        finally { Pop-Location; Remove-Item -LiteralPath $odd -Recurse }
    }

    It 'tells of a share that is not there as of any file: <_>' -ForEach @('//no-such-server.example/logs/mail.log', '\\no-such-server.example\logs\mail.log') {
        Get-EsaAuthEvent $_ -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'takes 500 files, by a wildcard and by their names, in the order of their content' {
        $many = (New-Item -ItemType Directory -Path TestDrive:/many).FullName
        $names = foreach ($number in 1..500) {
            $minute = '{0:00}:{1:00}' -f [math]::Floor($number / 60), ($number % 60)
            $name = "$many/mail.{0:000}.log" -f (501 - $number)
            [System.IO.File]::WriteAllText($name, ((Get-LogLine -Icid $number -User "u$number") -join "`n").Replace(' 12:00:', " ${minute}:") + "`n")
            $name
        }
        $expected = 1..500 | ForEach-Object { "u$_" }
        (Get-EsaAuthEvent "$many/*.log").User | Should -Be $expected
        (Get-EsaAuthEvent -LiteralPath $names).User | Should -Be $expected
        (Get-ChildItem -LiteralPath $many | Get-EsaAuthEvent).User | Should -Be $expected
    }
}

Describe 'A mixed pipeline' {
    It 'takes files, and objects with a path of any name, in the order of their content' {
        $one = "$folder/mail.@20240301T120000.s"
        $three = Add-LogFile TestDrive:/three.log -Icid 13 -User three
        $four = Add-LogFile 'TestDrive:/four [4].log' -Icid 14 -User four
        $mixed = @(
            [pscustomobject] @{ FullName = $four; Size = 1 }
            [System.IO.FileInfo]::new($one)
            [pscustomobject] @{ Path = "$folder/mail.@20240301T130000.s" }
            [pscustomobject] @{ PSPath = "Microsoft.PowerShell.Core\FileSystem::$three" }
            Get-Item -LiteralPath $one
        )
        (($mixed | Get-EsaAuthEvent -ErrorAction Stop).User | Sort-Object) | Should -Be 'four', 'one', 'three', 'two'
    }

    It 'refuses what is not in the file system, and reads the rest' {
        $mixed = (Get-Item -LiteralPath Env:PATH), (Get-Item -LiteralPath "$folder/mail[1].log"), (Get-Item -LiteralPath Function:prompt)
        ($mixed | Get-EsaAuthEvent -ErrorVariable errors -ErrorAction SilentlyContinue).User | Should -Be 'bracket'
        $errors.FullyQualifiedErrorId | Should -Be (@('PathNotFileSystem,EsaLogs.Commands.GetEsaAuthEventCommand') * 2)
    }

    It 'takes names as text for log text, and says so' {
        Get-ChildItem -LiteralPath $folder -Name | Get-EsaAuthEvent -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty -Because 'they name no file from here'
        Push-Location -LiteralPath $folder
        try {
            Get-ChildItem -Name | Get-EsaAuthEvent -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $warnings | Should -HaveCount 1
            $warnings[0].Message | Should -BeLike '*-Path*Get-ChildItem*'
        }
        finally { Pop-Location }
    }
}

Describe '-LiteralPath' {
    It 'takes no character as a wildcard' {
        (Get-EsaAuthEvent -LiteralPath "$folder/mail[1].log").User | Should -Be 'bracket'
        (Get-Item -LiteralPath "$folder/mail[1].log" | Get-EsaAuthEvent).User | Should -Be 'bracket'
    }

    It 'tells of a wildcard that is no file' {
        Get-EsaAuthEvent -LiteralPath "$folder/mail.*" -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
    }

    It 'takes what Get-Item gives of a PowerShell drive' {
        (Get-Item -LiteralPath 'TestDrive:/logs/mail.@20240301T120000.s' | Get-EsaAuthEvent).User | Should -Be 'one'
    }
}

Describe 'Compressed files' {
    It 'are recognised by their content, whatever their name' -ForEach @('mail.@20240301T120000.s.gz', 'mail.old') {
        $name = Join-Path (New-Item -ItemType Directory -Path "TestDrive:/gz-$_").FullName $_
        $file = [System.IO.File]::Create($name)
        $gzip = [System.IO.Compression.GZipStream]::new($file, [System.IO.Compression.CompressionMode]::Compress)
        $bytes = [System.Text.Encoding]::UTF8.GetBytes((Get-LogLine -User zipped) -join "`n")
        $gzip.Write($bytes, 0, $bytes.Length)
        $gzip.Dispose()
        (Get-EsaAuthEvent -LiteralPath $name -ErrorAction Stop).User | Should -Be 'zipped'
    }
}
