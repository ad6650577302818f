# What Tab offers, as the command line asks for it.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $samples = Join-Path $PSScriptRoot '../../docs/samples'

    <# .SYNOPSIS What is offered at the end of a command line; nothing may go wrong on the way. #>
    function Get-Completion {
        param([string] $Line)

        $global:Error.Clear()
        # Where nothing else is offered, PowerShell offers files.
        (TabExpansion2 -inputScript $Line -cursorColumn $Line.Length).CompletionMatches | Where-Object ResultType -NotLike 'Provider*'
        $global:Error | Should -HaveCount 0 -Because "nobody who types '$Line' wants errors"
    }

    <# .SYNOPSIS A log of one message, gzip-compressed if the name says so. #>
    function Add-MessageLog {
        param([string] $Path, [string] $User = 'jane', [string] $From = 'jane@example.com', [string] $Subject = 'Hello')

        $lines = @(
            Get-LogLine -Icid 1 -User $User | Select-Object -SkipLast 1
            'Fri Mar  1 12:00:02 2024 Info: Start MID 5 ICID 1'
            "Fri Mar  1 12:00:02 2024 Info: MID 5 ICID 1 From: <$From>"
            'Fri Mar  1 12:00:02 2024 Info: MID 5 ICID 1 RID 0 To: <joe@example.net>'
            "Fri Mar  1 12:00:02 2024 Info: MID 5 Subject '$Subject'"
            "Fri Mar  1 12:00:02 2024 Info: MID 5 ready 1000 bytes from <$From>"
            'Fri Mar  1 12:00:03 2024 Info: ICID 1 close'
        )
        $bytes = [System.Text.Encoding]::UTF8.GetBytes(($lines -join "`n") + "`n")
        $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
        $stream = [System.IO.File]::Create($full)
        if ($Path -like '*.gz') { $stream = [System.IO.Compression.GZipStream]::new($stream, [System.IO.Compression.CompressionMode]::Compress) }
        try { $stream.Write($bytes, 0, $bytes.Length) } finally { $stream.Dispose() }
    }
}

Describe 'Filters complete from the log in -Path' {
    BeforeAll { Push-Location -LiteralPath $samples }
    AfterAll { Pop-Location }

    It '<Line>' -ForEach @(
        @{ Line = 'Get-EsaAuthEvent mail.current -User '; Expected = @() }
        @{ Line = 'Get-EsaAuthEvent . -User j'; Expected = 'jane@example.com', 'joe@example.com' }
        @{ Line = 'Get-EsaAuthEvent -Path . -User J'; Expected = 'jane@example.com', 'joe@example.com' }
        @{ Line = 'Get-EsaAuthEvent . -User *n'; Expected = 'jane@example.com', 'admin' }
        @{ Line = 'Get-EsaAuthEvent . -AuthProfile '; Expected = 'StaffLdap', 'SmartHost' }
        @{ Line = 'Get-EsaAuthEvent . -Mechanism p'; Expected = 'PLAIN' }
        @{ Line = 'Get-EsaAuthEvent . -ClientIP 203.'; Expected = '203.0.113.199' }
        @{ Line = 'Get-EsaConnection . -SenderGroup SUB'; Expected = 'SUBMISSION' }
        @{ Line = 'Get-EsaConnection . -RemoteHost mx.'; Expected = 'mx.bank.example', 'mx.partner.example' }
        @{ Line = 'Get-EsaMessage . -Sender '; Expected = 'jane@example.com', 'joe@example.com', 'orders@partner.example', 'sales@oldhost.example', '*@example.com', '*@oldhost.example', '*@partner.example' }
        @{ Line = 'Get-EsaMessage . -Sender *@e'; Expected = 'jane@example.com', 'joe@example.com', '*@example.com' }
        @{ Line = 'Get-EsaMessage . -To s'; Expected = 'sales@oldhost.example' }
        @{ Line = 'Get-EsaMessage . -From jane@example.com,j'; Expected = 'jane@example.com', 'joe@example.com' }
        @{ Line = 'Get-EsaMessage . -Mid '; Expected = '500201', '500202', '500203' }
        @{ Line = 'Get-EsaDelivery . -Recipient p'; Expected = 'press@newspaper.example' }
        @{ Line = 'Test-EsaTls . -RemoteAddress 198.51.100.9'; Expected = '198.51.100.9' }
        @{ Line = 'Get-EsaLogEntry . -Appliance g'; Expected = 'gw2.example.com' }
        @{ Line = 'Measure-EsaLog . -Appliance '; Expected = '4209A1B2C3D4E5F60718-0A1B2C3D4E5F', 'gw2.example.com' }
        @{ Line = 'Get-EsaAuthEvent -Path mail.cur*, *.log -AuthProfile '; Expected = 'SmartHost', 'StaffLdap' }
        @{ Line = 'Get-EsaAuthEvent -LiteralPath mail.current -AuthProfile '; Expected = 'SmartHost' }
        @{ Line = 'Get-EsaAuthEvent $pwd -AuthProfile '; Expected = 'StaffLdap', 'SmartHost' }
        @{ Line = 'Get-EsaAuthEvent -LiteralPath $pwd -AuthProfile '; Expected = 'StaffLdap', 'SmartHost' }
        @{ Line = 'Get-EsaAuthEvent -LP mail.current -AuthProfile '; Expected = 'SmartHost' }
        @{ Line = 'EsaLogs\Get-EsaAuthEvent mail.current -AuthProfile '; Expected = 'SmartHost' }
        @{ Line = 'Get-EsaAuthEvent . -Outcome Failed | Get-EsaConnection -Path . -SenderGroup T'; Expected = 'TLSREQUIRED' }
    ) {
        Get-Completion $Line | ForEach-Object ListItemText | Should -Be $Expected
    }

    It 'and says how often and where the value was seen' {
        $found = Get-Completion 'Get-EsaAuthEvent . -User j'
        $found[0].ToolTip | Should -Be 'jane@example.com: seen 2 times, first in mail.@20260302T080000.s, line 7'
        (Get-Completion 'Get-EsaMessage . -Sender *@e')[-1].ToolTip | Should -Be 'All of example.com: seen 2 times'
    }

    It 'that a variable or an alias names' {
        Set-Variable -Name esaLogsTestPath -Value $samples -Scope Global
        Set-Alias -Name esaLogsTest -Value Get-EsaAuthEvent -Scope Global
        try { (Get-Completion 'esaLogsTest $esaLogsTestPath -User r').CompletionText | Should -Be root }
        finally { Remove-Item -LiteralPath Variable:global:esaLogsTestPath, Alias:esaLogsTest }
    }
}

Describe 'The log' {
    It 'may be compressed, on a drive of PowerShell, and of a name with blanks and brackets' {
        Add-MessageLog 'TestDrive:/a b [1].gz' -User compressed
        (Get-Completion "Get-EsaAuthEvent -LiteralPath 'TestDrive:/a b [1].gz' -User ").CompletionText | Should -Be compressed
        Push-Location TestDrive:/
        try { (Get-Completion "Get-EsaAuthEvent './a b*' -User ").CompletionText | Should -Be compressed }
        finally { Pop-Location }
    }

    It 'that is none or not there offers nothing and says nothing: <_>' -ForEach 'nothere', 'TestDrive:/none*', 'Env:/PATH', 'nodrive:/x', 'TestDrive:/text', 'TestDrive:/bad.gz', 'TestDrive:/empty', '[', "''" {
        Set-Content -LiteralPath TestDrive:/text -Value 'no log'
        [System.IO.File]::WriteAllBytes((Join-Path (Get-PSDrive TestDrive).Root bad.gz), [byte[]] (0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7))
        $null = New-Item -Path TestDrive:/empty -Force
        Get-Completion "Get-EsaAuthEvent $_ -User j" | Should -HaveCount 0
        Get-Completion "Get-EsaAuthEvent -LiteralPath $_ -User j" | Should -HaveCount 0
    }

    It 'that is text from the pipeline is not read' {
        Get-Completion "Get-Content $MailLog | Get-EsaAuthEvent -User j" | Should -HaveCount 0
    }

    It 'that is a pipe is not waited for' -Skip:(-not (Get-Command mkfifo -ErrorAction Ignore)) {
        $pipe = Join-Path (Get-PSDrive TestDrive).Root pipe
        mkfifo $pipe
        Get-Completion "Get-EsaAuthEvent $pipe -User j" | Should -HaveCount 0
    }

    It 'is read no further than its beginning' {
        $big = Add-BigLogFile TestDrive:/big.log -Megabyte 24
        Add-Content -LiteralPath $big -Value (Get-LogLine -User atTheEnd)
        $found = Get-Completion "Get-EsaAuthEvent '$big' -User "
        $found.CompletionText | Should -Be jane
        $found.ToolTip | Should -Match 'times in the beginning of the log, first in big\.log, line 3$'
    }
}

Describe 'What is typed' {
    # A value in quotes, and quoted as PowerShell needs it; the filter finds the record by what is offered.
    It 'is quoted where needed: <Value>' -ForEach @(
        @{ Value = 'jane'; Text = 'jane' }
        @{ Value = 'EXAMPLE\jane'; Text = 'EXAMPLE\jane' }
        @{ Value = 'jane doe'; Text = "'jane doe'" }
        @{ Value = "o'hara"; Text = "'o''hara'" }
        @{ Value = 'a"b'; Text = "'a`"b'" }
        @{ Value = '$x;y'; Text = "'`$x;y'" }
        @{ Value = '@jane'; Text = "'@jane'" }
        @{ Value = '-jane'; Text = "'-jane'" }
        @{ Value = '007'; Text = "'007'" }
        @{ Value = '1e3'; Text = "'1e3'" }
        @{ Value = '[jane]'; Text = "'``[jane``]'" }
        @{ Value = 'ja*e?'; Text = "'ja``*e``?'" }
    ) {
        Add-MessageLog TestDrive:/mail.log -User $Value
        $log = Join-Path (Get-PSDrive TestDrive).Root mail.log
        $found = Get-Completion "Get-EsaAuthEvent $log -User "
        $found.CompletionText | Should -BeExactly $Text
        $found.ListItemText | Should -BeExactly $Value
        & ([scriptblock]::Create("Get-EsaAuthEvent $log -User $Text")) | ForEach-Object User | Should -BeExactly $Value
    }

    It 'may have begun with a quote: <_>' -ForEach "'ja", '"ja', "'jane d", '"jane d' {
        Add-MessageLog TestDrive:/mail.log -User 'jane doe'
        $log = Join-Path (Get-PSDrive TestDrive).Root mail.log
        $line = "Get-EsaAuthEvent $log -User $_"
        (Get-Completion $line).CompletionText | Should -Be "'jane doe'"
        $whole = TabExpansion2 -inputScript $line -cursorColumn $line.Length
        $line.Substring(0, $whole.ReplacementIndex) | Should -Be "Get-EsaAuthEvent $log -User "
    }

    It 'finds a subject with brackets by what is offered' {
        Add-MessageLog TestDrive:/mail.log -Subject '[EXT] Offer for you'
        $log = Join-Path (Get-PSDrive TestDrive).Root mail.log
        $text = (Get-Completion "Get-EsaMessage $log -Subject ").CompletionText
        & ([scriptblock]::Create("Get-EsaMessage $log -Subject $text")) | ForEach-Object Mid | Should -Be 5
    }

    It 'finds the empty sender' {
        Add-MessageLog TestDrive:/mail.log -From ''
        $log = Join-Path (Get-PSDrive TestDrive).Root mail.log
        (Get-Completion "Get-EsaMessage $log -Sender ").CompletionText | Should -Be "'<>'"
        Get-EsaMessage $log -Sender '<>' | Should -HaveCount 1
    }
}

Describe 'Closed sets' {
    It '<Line>' -ForEach @(
        @{ Line = 'Get-EsaAuthEvent x -Outcome '; Expected = 'Failed', 'LdapFailed', 'Misconfigured', 'NotInitiated', 'ServerUnreachable', 'Succeeded' }
        @{ Line = 'Test-EsaTls x -TlsStatus Failed,N'; Expected = 'None', 'NotApplicable' }
        @{ Line = 'Get-EsaLogEntry x -Kind TlsR'; Expected = 'TlsRead', 'TlsRequired' }
        @{ Line = 'Measure-EsaLog x -By D'; Expected = 'Day', 'Disposition', 'Domain' }
        @{ Line = 'Test-EsaTls x -MinimumProtocol TLSv1.'; Expected = 'TLSv1.1', 'TLSv1.2', 'TLSv1.3' }
    ) {
        (Get-Completion $Line).CompletionText | Should -Be $Expected
    }
}

Describe 'Times and zones' {
    It '-<_> offers words and says which time they are' -ForEach 'StartTime', 'EndTime', 'After' {
        $found = Get-Completion "Get-EsaAuthEvent x -$_ "
        $found.CompletionText | Should -Be 'today', 'yesterday', '-1h', '-24h', '-7d', 'now'
        $found[0].ToolTip | Should -BeLike '*clock of the appliance: ????-??-??T00:00:00'
        (Get-Completion "Get-EsaAuthEvent x -$_ y").CompletionText | Should -Be yesterday
    }

    It 'today is told where the appliance stands' {
        foreach ($zone in 'Pacific/Kiritimati', 'Pacific/Pago_Pago') {
            $day = [TimeZoneInfo]::ConvertTimeBySystemTimeZoneId([datetime]::UtcNow, $zone).ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
            (Get-Completion "Get-EsaAuthEvent x -TimeZone $zone -StartTime tod").ToolTip | Should -BeLike "*: ${day}T00:00:00"
        }
    }

    It '-TimeZone <Typed>' -ForEach @(
        @{ Typed = 'Europe/Berl'; Text = 'Europe/Berlin'; Hint = '*UTC+0[12]:00' }
        @{ Typed = 'berl'; Text = 'Europe/Berlin'; Hint = '*UTC+0[12]:00' }
        @{ Typed = 'India s'; Text = "'India Standard Time'"; Hint = '*UTC+05:30' }
        @{ Typed = '*kathm'; Text = 'Asia/Kathmandu'; Hint = '*UTC+05:45' }
        @{ Typed = "'w. eur"; Text = "'W. Europe Standard Time'"; Hint = '*UTC+0[12]:00' }
    ) {
        $typed = if ($Typed -match '^[^''].* ') { "'$Typed" } else { $Typed }
        $found = Get-Completion "Get-EsaAuthEvent x -TimeZone $typed"
        $found.CompletionText | Should -Contain $Text
        ($found | Where-Object CompletionText -EQ $Text).ToolTip | Should -BeLike $Hint
        & ([scriptblock]::Create("Get-LogLine | Get-EsaAuthEvent -TimeZone $Text")) | ForEach-Object TimestampUtc | Should -Not -BeNullOrEmpty
    }

    It 'offers the zones of both worlds' {
        $names = (Get-Completion 'Get-EsaAuthEvent x -TimeZone ').ListItemText
        foreach ($name in 'America/New_York', 'Eastern Standard Time', 'UTC') { $names | Should -Contain $name }
    }
}

Describe 'Properties of the output' {
    It '<Command> | Where-Object' -ForEach @(
        @{ Command = 'Get-EsaAuthEvent'; Property = 'Outcome' }
        @{ Command = 'Get-EsaConnection'; Property = 'SenderGroup' }
        @{ Command = 'Test-EsaTls'; Property = 'Passed' }
        @{ Command = 'Get-EsaMessage'; Property = 'FinalDisposition' }
        @{ Command = 'Get-EsaDelivery'; Property = 'SmtpCode' }
        @{ Command = 'Get-EsaLogEntry'; Property = 'Kind' }
        @{ Command = 'Measure-EsaLog'; Property = 'UnknownCount' }
    ) {
        foreach ($next in 'Where-Object', 'Sort-Object', 'Select-Object') {
            (Get-Completion "$Command x | $next $($Property.Substring(0, 3))").CompletionText | Should -Contain $Property
        }
    }
}
