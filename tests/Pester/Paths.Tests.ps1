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
