# Tables, lists and timelines as a terminal shows them: widths, headers, and the colours of what needs the eye.
BeforeDiscovery {
    $records = 'Get-EsaConnection', 'Get-EsaAuthEvent', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry'
    $tables = @(
        $records | ForEach-Object { @{ Name = $_; Script = "$_ `$MailLog" } }
        $records | ForEach-Object { @{ Name = "$_ in a timeline"; Script = "$_ `$MailLog | Format-Table -View Timeline" } }
        @{ Name = 'deliveries of messages'; Script = 'Get-EsaDelivery $MailLog | Format-Table -View Deliveries' }
        @{ Name = 'summary'; Script = 'Measure-EsaLog $MailLog | Format-Table' }
        @{ Name = 'groups'; Script = 'Measure-EsaLog $MailLog -By SenderGroup' }
    )
    $screens = foreach ($table in $tables) { foreach ($width in 79, 80, 119, 120) { $table + @{ Width = $width } } }
}

BeforeAll {
    . $PSScriptRoot/Common.ps1
    $script:Samples = Join-Path $PSScriptRoot '../../docs/samples'

    <# .SYNOPSIS What a script prints on a screen of some columns, as lines. #>
    function Get-Screen {
        param([string] $Script, [int] $Width = 120)

        (& ([scriptblock]::Create($Script)) | Out-String -Width $Width) -split '\r?\n'
    }

    <# .SYNOPSIS The colours of a line: each coloured word with its sequence. #>
    function Get-Colour {
        param([string] $Script, [string] $Line)

        $text = (Get-Screen $Script) -like "*$Line*" | Select-Object -First 1
        [regex]::Matches($text, '\x1b\[([0-9;]+)m([^\x1b]+)\x1b\[0m') | ForEach-Object { "$($_.Groups[1].Value) $($_.Groups[2].Value.Trim())" }
    }
}

Describe 'A table' {
    It 'of <Name> has a header of one line at <Width> columns, and fits them' -ForEach $screens {
        $lines = @((Get-Screen $Script $Width) -replace '\x1b\[[0-9;]*m' | Where-Object { $_.Trim() -and $_ -notlike 'MID *Sender *' })
        # The line below the header underlines it: a header that breaks has more lines above it.
        $lines[1] | Should -Match '^[- ]+$'
        @($lines[0].Trim() -split '\s{2,}|\s(?=[A-Z])').Count | Should -BeGreaterThan 2
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $Width
    }

    It 'of several kinds of records in the order of their times is one timeline' {
        $lines = Get-Screen '@(Get-EsaAuthEvent $MailLog) + @(Get-EsaDelivery $MailLog) + @(Get-EsaConnection $MailLog) |
            Sort-Object { if ($_.PSObject.Properties["Timestamp"]) { $_.Timestamp } else { $_.StartTime } } | Format-Table -View Timeline'
        @($lines -match '^-----').Count | Should -Be 1
        $times = @($lines -match '^2024' | ForEach-Object { $_.Substring(0, 19) })
        $times | Should -HaveCount ($AuthCount + $ConnectionCount + @(Get-EsaDelivery $MailLog).Count)
        $times | Should -Be ($times | Sort-Object)
        ($lines -match 'ICID 101').Count | Should -Be 3
        # What a record does not have leaves no gap.
        $lines -match '^2024' -replace '^.{58}' | Should -Not -Match '\S  +\S'
    }
}

Describe 'A list of <_>' -ForEach @('Get-EsaConnection', 'Get-EsaAuthEvent', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry') {
    It 'shows ISO times and readable lists under every culture' {
        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = 'th-TH'
            $list = & $_ $MailLog | Format-List | Out-String
        }
        finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
        $list | Should -Match '(?m)^(Timestamp|StartTime)\s*: 2024-03-01T10:0'
        $list | Should -Not -Match '\b2567\b|\{'
    }
}

Describe 'Colours' -Skip:(-not (Test-Path Variable:PSStyle)) {
    BeforeAll { $before = $PSStyle.OutputRendering }
    BeforeEach { $PSStyle.OutputRendering = 'Ansi' }
    AfterEach { $PSStyle.OutputRendering = $before }

    It 'show the words that need the eye, as errors and warnings' {
        $red = $PSStyle.Formatting.Error.Trim([char] 27, '[', 'm')
        $yellow = $PSStyle.Formatting.Warning.Trim([char] 27, '[', 'm')
        Get-Colour 'Get-EsaAuthEvent $MailLog' '10:00:03' | Should -Be "$red Failed"
        Get-Colour 'Get-EsaAuthEvent $MailLog' '10:00:05' | Should -BeNullOrEmpty
        Get-Colour 'Get-EsaConnection $MailLog -Dcid 303' '10:03:00' | Should -Be "$yellow None"
        Get-Colour 'Get-EsaConnection $MailLog -State Refused' '10:02:10' | Should -BeNullOrEmpty
        Get-Colour 'Test-EsaTls $MailLog -TlsStatus Failed -Direction Outbound' 'Failed' | Should -Contain "$red Failed"
        Get-Colour 'Get-EsaMessage $Samples -Disposition Bounced' 'Bounced' | Should -Be "$red Bounced"
        Get-Colour 'Get-EsaDelivery $FamilyLog -Status Bounced' 'Bounced' | Should -Contain "$red Bounced"
        Get-Colour 'Get-EsaLogEntry $MailLog -Kind AuthFailed' 'AuthFailed' | Should -Be "$red AuthFailed"
        Get-Colour 'Get-EsaAuthEvent $MailLog | Format-Table -View Timeline' '10:00:03' | Should -Be "$red AuthFailed"
    }

    It 'of a word that is cut end with the cell' {
        $line = (Get-Screen 'Get-EsaConnection $Samples -TlsStatus RequiredNotOffered') -like '*Inbound*'
        $line | Should -Match '\x1b\[[0-9;]+mRequired\u2026\x1b\[0m Closed'
    }

    It 'are the user''s' {
        $own = $PSStyle.Formatting.Error
        try {
            $PSStyle.Formatting.Error = $PSStyle.Foreground.Magenta
            Get-Colour 'Get-EsaAuthEvent $MailLog' '10:00:03' | Should -Be '35 Failed'
        }
        finally { $PSStyle.Formatting.Error = $own }
    }

    It 'are off where output is plain, or goes to a file or a variable' -ForEach @('PlainText', 'Host') {
        $PSStyle.OutputRendering = $_
        $escape = [string] [char] 27
        (Get-Screen 'Get-EsaAuthEvent $MailLog') -join '' | Should -Not -Match $escape
        Get-EsaAuthEvent $MailLog > TestDrive:/colour.txt
        Get-Content TestDrive:/colour.txt -Raw | Should -Not -Match $escape
        Get-EsaAuthEvent $MailLog | Out-File TestDrive:/colour.txt
        Get-Content TestDrive:/colour.txt -Raw | Should -Match 'Failed'
        Get-Content TestDrive:/colour.txt -Raw | Should -Not -Match $escape
    }

    It 'are off with NO_COLOR' {
        $shell = (Get-Process -Id $PID).Path
        $env:NO_COLOR = '1'
        try { $text = & $shell -NoProfile -Command "Import-Module '$modulePath'; Get-EsaAuthEvent '$MailLog' | Format-Table | Out-Host" }
        finally { $env:NO_COLOR = $null }
        "$text" | Should -Match 'Failed'
        "$text" | Should -Not -Match ([string] [char] 27)
    }

    It 'are in no property' {
        $escape = [string] [char] 27
        (Get-EsaAuthEvent $MailLog | ConvertTo-Csv) -join '' | Should -Not -Match $escape
        (Test-EsaTls $MailLog | ConvertTo-Json) -join '' | Should -Not -Match ([regex]::Escape('\u001b'))
        (Get-EsaAuthEvent $MailLog)[0].Outcome | Should -BeExactly 'Failed'
    }
}

Describe 'The picture of a terminal' {
    It 'shows what the cmdlets print' {
        [xml] $picture = Get-Content -LiteralPath (Join-Path $PSScriptRoot '../../docs/terminal.svg') -Raw
        $shown = $picture.svg.text | Group-Object y | Sort-Object { [int] $_.Name } | ForEach-Object { ($_.Group.InnerText -join ' ') -replace '\s+', ' ' }
        $typed = @($shown -match '^PS> ' -replace '^PS> ')
        $typed | Should -HaveCount 3
        Push-Location -LiteralPath $Samples
        # A terminal of 104 columns, of which PowerShell fills all but the last.
        try { $printed = foreach ($line in $typed) { "PS> $line"; (Get-Screen $line 103) -replace '\x1b\[[0-9;]*m' } }
        finally { Pop-Location }
        @($printed.Trim() -ne '' -replace '\s+', ' ') | Should -Be $shown
    }
}

Describe 'Where the language is constrained and strict' {
    It 'the views show what they show elsewhere: <_>' -ForEach @(
        'Get-EsaAuthEvent $MailLog', 'Test-EsaTls $MailLog | Format-Table -View Timeline', 'Get-EsaMessage $MailLog | Format-List'
        'Get-EsaConnection $MailLog | Format-Table -View Timeline', 'Get-EsaDelivery $MailLog | Format-Table -View Timeline', 'Measure-EsaLog $MailLog'
    ) {
        # The summary tells the speed of its reading, which is another each time.
        $expected = (Get-Screen $_) -notmatch '^BytesPerSecond'
        $shell = [powershell]::Create()
        try {
            $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $null = $shell.AddScript("Set-StrictMode -Version 3.0; Import-Module '$modulePath'; `$MailLog = '$MailLog'; $_ | Out-String -Width 120")
            $lines = (($shell.Invoke() -join '') -split '\r?\n') -notmatch '^BytesPerSecond'
            $shell.Streams.Error | Should -HaveCount 0
            $lines | Should -Be $expected
        }
        finally { $shell.Dispose() }
    }
}
