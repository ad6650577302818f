# What can be piped, and what it is taken for.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Log text from the pipeline' {
    It 'is read line by line' {
        Get-Content -LiteralPath $MailLog | Get-EsaAuthEvent | Should -HaveCount $AuthCount
    }

    It 'is read in batches of lines' {
        Get-Content -LiteralPath $MailLog -ReadCount 7 | Get-EsaAuthEvent | Should -HaveCount $AuthCount
        Get-Content -LiteralPath $MailLog -ReadCount 5000 | Get-EsaAuthEvent | Should -HaveCount $AuthCount
    }

    It 'is read as a whole' {
        Get-Content -LiteralPath $MailLog -Raw | Get-EsaAuthEvent | Should -HaveCount $AuthCount
    }

    It 'is taken as an argument' {
        $lines = Get-Content -LiteralPath $MailLog
        Get-EsaAuthEvent -InputObject $lines | Should -HaveCount $AuthCount
    }

    It 'may hold null and empty lines' {
        $lines = @($null, '') + @(Get-LogLine) + @('', $null)
        @($lines | Get-EsaAuthEvent -ErrorAction Stop) | Should -HaveCount 1
        @(Get-EsaAuthEvent -InputObject $lines -ErrorAction Stop) | Should -HaveCount 1
    }

    It 'may be nothing' {
        @() | Get-EsaAuthEvent -ErrorAction Stop | Should -BeNullOrEmpty
        $null | Get-EsaAuthEvent -ErrorAction Stop | Should -BeNullOrEmpty
        Get-EsaAuthEvent -InputObject @() -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'gives the same records as the file, but for the name of the source' {
        $properties = 'Timestamp', 'Outcome', 'User', 'RemoteAddress', 'LineNumber'
        $fromText = Get-Content -LiteralPath $MailLog -ReadCount 0 | Get-EsaAuthEvent | Select-Object $properties | ConvertTo-Csv
        $fromFile = Get-EsaAuthEvent -LiteralPath $MailLog | Select-Object $properties | ConvertTo-Csv
        $fromText | Should -Be $fromFile
    }
}

Describe 'Names of files as text in the pipeline' {
    It 'are log text, and a warning says what was probably meant' {
        $MailLog | Get-EsaAuthEvent -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike '*-Path*'
    }

    It 'give one warning however many they are' {
        $MailLog, $MailLog, 'other.log' | Get-EsaConnection -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
    }

    It 'give no warning when there was a log line' {
        @($MailLog) + @(Get-LogLine) | Get-EsaAuthEvent -WarningVariable warnings | Should -HaveCount 1
        $warnings | Should -BeNullOrEmpty
    }

    It 'give no warning when there is no such file' {
        'no log line', 'ICID 5: what: is this' | Get-EsaAuthEvent -WarningVariable warnings -ErrorAction Stop | Should -BeNullOrEmpty
        @($warnings | Where-Object Message -like '*-Path*') | Should -HaveCount 0
    }
}

Describe 'Files from the pipeline' {
    BeforeAll {
        $folder = (New-Item -ItemType Directory -Path TestDrive:/files).FullName
        $null = Add-LogFile "$folder/mail.@20240301T120000.s" -Icid 1 -User one
        $null = Add-LogFile "$folder/mail.@20240301T130000.s" -Icid 2 -User two
    }

    It 'come from Get-Item' {
        (Get-Item -LiteralPath "$folder/mail.@20240301T120000.s" | Get-EsaAuthEvent).User | Should -Be 'one'
    }

    It 'come from Get-ChildItem' {
        (Get-ChildItem -LiteralPath $folder -File | Get-EsaAuthEvent).User | Should -Be 'one', 'two'
    }

    It 'come as FileInfo that PowerShell has not decorated' {
        ([System.IO.FileInfo]::new("$folder/mail.@20240301T120000.s") | Get-EsaAuthEvent).User | Should -Be 'one'
    }

    It 'come as objects with <_>' -ForEach @('Path', 'FullName', 'LiteralPath', 'PSPath', 'LP') {
        ([pscustomobject] @{ $_ = "$folder/mail.@20240301T120000.s"; Other = 1 } | Get-EsaAuthEvent).User | Should -Be 'one'
    }

    It 'come as objects whose Path has wildcards' {
        ([pscustomobject] @{ Path = "$folder/mail.*" } | Get-EsaAuthEvent).User | Should -Be 'one', 'two'
    }

    It 'come from Select-String, each file once' {
        (Select-String -Path "$folder/mail.*" -Pattern 'ICID' | Get-EsaAuthEvent).User | Should -Be 'one', 'two'
    }

    It 'may be mixed with text' {
        $mixed = @(Get-Item -LiteralPath "$folder/mail.@20240301T120000.s") + @(Get-LogLine -Icid 3 -User three) +
            @([pscustomobject] @{ Path = "$folder/mail.@20240301T130000.s" })
        ($mixed | Get-EsaAuthEvent -ErrorAction Stop).User | Sort-Object | Should -Be 'one', 'three', 'two'
    }
}

Describe 'What cannot be read' {
    It 'is an error for each object, and the others go on' {
        $objects = @(1, (Get-Item -LiteralPath $MailLog), (Get-Date))
        @($objects | Get-EsaAuthEvent -ErrorVariable errors -ErrorAction SilentlyContinue) | Should -HaveCount $AuthCount
        $errors | Should -HaveCount 2
    }
}

Describe 'Arguments' {
    It 'take times as ISO 8601 under <_>' -ForEach @('en-US', 'de-DE', 'th-TH') {
        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $_
            @(Get-EsaAuthEvent $MailLog -StartTime '2024-03-01T10:01:00') | Should -HaveCount 1
            @(Get-EsaAuthEvent $MailLog -EndTime '2024-03-01T10:00:03') | Should -HaveCount 1
        }
        finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
    }

    It 'compare instants when the time has an offset' {
        # The log says that its clock is one hour ahead of UTC.
        @(Get-EsaAuthEvent $MailLog -StartTime '2024-03-01T09:01:00Z') | Should -HaveCount 1
        @(Get-EsaAuthEvent $MailLog -StartTime '2024-03-01T10:01:00+01:00') | Should -HaveCount 1
        @(Get-EsaAuthEvent $MailLog -StartTime ([DateTimeOffset]::new(2024, 3, 1, 9, 1, 0, 0))) | Should -HaveCount 1
    }

    It 'take <Zone> as a time zone' -ForEach @(
        @{ Zone = '-06:00'; Utc = '2024-03-01T16:00:00' }
        @{ Zone = '+05:30'; Utc = '2024-03-01T04:30:00' }
        @{ Zone = 'UTC'; Utc = '2024-03-01T10:00:00' }
        @{ Zone = [TimeZoneInfo]::Utc; Utc = '2024-03-01T10:00:00' }
    ) {
        (Get-EsaAuthEvent $MailLog -TimeZone $Zone)[0].TimestampUtc.ToString('s') | Should -Be $Utc
    }

    It 'refuse <Arguments.Keys> <Arguments.Values>' -ForEach @(
        @{ Arguments = @{ StartTime = 'soon' }; Id = 'ParameterArgumentTransformationError' }
        @{ Arguments = @{ TimeZone = 'Middle-earth' }; Id = 'ParameterArgumentTransformationError' }
        @{ Arguments = @{ MaxOpenAge = 2 }; Id = 'ParameterArgumentValidationError' }
        @{ Arguments = @{ Year = 24 }; Id = 'ParameterArgumentValidationError' }
        @{ Arguments = @{ Direction = 'Sideways' }; Id = 'CannotConvertArgumentNoMessage' }
    ) {
        { Get-EsaAuthEvent $MailLog @Arguments } | Should -Throw -ErrorId "$Id,EsaLogs.Commands.GetEsaAuthEventCommand"
    }

    It 'refuse a filter that cannot be meant, before anything is read' {
        $id = 'InvalidFilter,EsaLogs.Commands.GetEsaAuthEventCommand'
        { Get-EsaAuthEvent $MailLog -RemoteAddress '192.0.2.0/99' } | Should -Throw -ErrorId $id
        { 'text' | Get-EsaAuthEvent -RemoteAddress '192.0.2.0/99' } | Should -Throw -ErrorId $id
        { Get-EsaAuthEvent $MailLog -StartTime 2024-03-02 -EndTime 2024-03-01 } | Should -Throw -ErrorId $id
    }
}
