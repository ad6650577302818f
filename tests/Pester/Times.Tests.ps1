# What -StartTime and -EndTime take, and how it is told.
BeforeAll {
    . $PSScriptRoot/Common.ps1

    <# .SYNOPSIS One failed login per time, by the clock of this computer unless a zone is given; the user says how long ago. #>
    function Get-AgedLog {
        param([hashtable] $Age, [string] $Zone)

        $now = if ($Zone) { [TimeZoneInfo]::ConvertTimeBySystemTimeZoneId([datetime]::UtcNow, $Zone) } else { Get-Date }
        foreach ($user in $Age.Keys | Sort-Object { $Age[$_] } -Descending) {
            $stamp = ($now - $Age[$user]).ToString('ddd MMM dd HH:mm:ss yyyy', [cultureinfo]::InvariantCulture)
            "$stamp Info: SMTP Auth: (ICID 7) failed for user: $user using AUTH mechanism: PLAIN with profile: StaffAuth"
        }
    }

    <# .SYNOPSIS What a command says of a time with -Verbose. #>
    function Get-TimeRemark {
        param([hashtable] $Argument)

        @(Get-EsaAuthEvent $MailLog @Argument -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } |
                ForEach-Object Message | Where-Object { $_ -match '^-(Start|End)Time' })
    }

    function Use-Culture {
        param([string] $Name, [scriptblock] $Script)

        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = [cultureinfo] $Name
            & $Script
        }
        finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
    }
}

Describe 'Times that go by the clock' {
    It '<Text> is so long ago' -ForEach @(
        @{ Text = '-90s'; Expected = 'second' }
        @{ Text = '-30m'; Expected = 'minute', 'second' }
        @{ Text = '-2h'; Expected = 'hour', 'minute', 'second' }
        @{ Text = '-7d'; Expected = 'day', 'hour', 'minute', 'second' }
        @{ Text = '-1w'; Expected = 'day', 'hour', 'minute', 'second' }
        @{ Text = 'now'; Expected = @() }
    ) {
        $lines = Get-AgedLog @{
            second = [timespan]::FromSeconds(30); minute = [timespan]::FromMinutes(20); hour = [timespan]::FromMinutes(100)
            day = [timespan]::FromDays(6); week = [timespan]::FromDays(9)
        }
        # Typed as users type it: PowerShell takes -7d for a number.
        $typed = [scriptblock]::Create("`$input | Get-EsaAuthEvent -StartTime $Text -TimeZone ([TimeZoneInfo]::Local) | ForEach-Object User")
        @($lines | & $typed) | Should -Be $Expected
        @($lines | Get-EsaAuthEvent -StartTime $Text -TimeZone ([TimeZoneInfo]::Local) | ForEach-Object User) | Should -Be $Expected
    }

    It 'today and yesterday are days where the appliance stands: <_>' -ForEach 'Pacific/Kiritimati', 'Pacific/Pago_Pago' {
        $zone = $_
        $clock = [TimeZoneInfo]::ConvertTimeBySystemTimeZoneId([datetime]::UtcNow, $zone).TimeOfDay
        $lines = Get-AgedLog -Zone $zone -Age @{
            today = [timespan]::FromSeconds(0); yesterday = $clock + [timespan]::FromHours(3); before = $clock + [timespan]::FromHours(27)
        }
        @($lines | Get-EsaAuthEvent -TimeZone $zone -StartTime today | ForEach-Object User) | Should -Be today
        @($lines | Get-EsaAuthEvent -StartTime yesterday -EndTime today -TimeZone $zone | ForEach-Object User) | Should -Be yesterday
    }

    It 'are wall clocks or instants, which -Verbose tells' {
        Get-TimeRemark @{ StartTime = 'today' } | Should -Match "^-StartTime 'today' is \d{4}-\d\d-\d\dT00:00:00 by the clock of the log\.$"
        Get-TimeRemark @{ EndTime = '-2h' } | Should -Match "^-EndTime '-2h' is \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\.$"
    }
}

Describe 'Text' {
    It 'of ISO 8601 is the same under <_> and needs no remark' -ForEach 'en-US', 'de-DE', 'th-TH', 'ar-SA' {
        Use-Culture $_ {
            $range = @{ StartTime = '2024-03-01T10:00:05'; EndTime = '2024-03-01 10:01:04' }
            Get-EsaAuthEvent $MailLog @range | ForEach-Object ConnectionId | Sort-Object | Should -Be 101, 301
            Get-TimeRemark $range | Should -HaveCount 0
        }
    }

    It '<Text> is <Expected> under <Culture>, and -Verbose says so' -ForEach @(
        @{ Culture = 'en-US'; Text = '03/04/2026'; Expected = '2026-03-04' }
        @{ Culture = 'de-DE'; Text = '03/04/2026'; Expected = '2026-04-03' }
        @{ Culture = 'th-TH'; Text = '3/4/2569'; Expected = '2026-04-03' }
        @{ Culture = 'ar-SA'; Text = '13/09/1447'; Expected = '2026-03-02' }
    ) {
        Use-Culture $Culture {
            Get-TimeRemark @{ StartTime = $Text } | Should -BeLike "-StartTime '$Text' is read as the culture $Culture writes times: ${Expected}T00:00:00 *"
        }
    }

    It 'of a log line is its stamp' {
        Get-EsaAuthEvent $MailLog -StartTime 'Fri Mar  1 10:01:04 2024' -EndTime '2024-03-01 10:01:05' | ForEach-Object ConnectionId | Should -Be 302
    }

    It 'that is no time ends the command and says what to write: <_>' -ForEach "'soon'", '2026', '-7', "'2024-13-01'", "''" {
        $typed = [scriptblock]::Create("Get-EsaAuthEvent `$MailLog -StartTime $_")
        $problem = { & $typed } | Should -Throw -PassThru -ErrorId 'ParameterArgumentTransformationError,EsaLogs.Commands.GetEsaAuthEventCommand'
        $problem.Exception.Message | Should -BeLike '*is no time. Write *today, yesterday, -30m, -2h, -7d, -1w.*'
    }

    It 'of another calendar is no silence' {
        Use-Culture th-TH { { Get-EsaAuthEvent $MailLog -StartTime 3/4/2026 } | Should -Throw '*1483-04-03*ISO 8601*' }
    }
}

Describe 'A zone' {
    It 'that looks like a number is told as what was typed: <_>' -ForEach '2', '5.5', '-7d' {
        $typed = [scriptblock]::Create("Get-EsaAuthEvent `$MailLog -TimeZone $_")
        { & $typed } | Should -Throw "*There is no time zone '$_'.*offset from UTC such as +02:00*" -ErrorId 'ParameterArgumentTransformationError,*'
    }
}

Describe 'Objects' {
    It 'are instants, or wall clocks if of no kind' {
        $zone = @{ TimeZone = '+01:00' }
        $wall = [datetime]::new(2024, 3, 1, 10, 1, 4)
        $instant = [datetimeoffset]::new($wall, [timespan]::FromHours(1))
        foreach ($start in $wall, $instant, $instant.UtcDateTime, $instant.LocalDateTime, '2024-03-01T10:01:04+01:00', '2024-03-01T09:01:04Z') {
            Get-EsaAuthEvent $MailLog @zone -StartTime $start | ForEach-Object ConnectionId | Should -Be 302 -Because "$start"
            Get-EsaAuthEvent $MailLog @zone -EndTime $start | ForEach-Object ConnectionId | Should -Not -Contain 302 -Because 'the end is exclusive'
        }
    }

    It 'of other kinds are no times: <_>' -ForEach '@{}', '@()', '("today", "now")', '([timespan] "01:00")' {
        $typed = [scriptblock]::Create("Get-EsaAuthEvent `$MailLog -StartTime $_")
        $problem = { & $typed } | Should -Throw -PassThru -ErrorId 'ParameterArgumentTransformationError,*'
        $problem.Exception.Message | Should -BeLike '*An object of type System.* is no time. Write *'
    }

    It 'that come from a default of the session are understood as well' {
        $PSDefaultParameterValues = @{ 'Get-EsaAuthEvent:StartTime' = 'today' }
        Get-TimeRemark @{} | Should -HaveCount 1
    }
}
