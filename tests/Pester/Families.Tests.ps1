# Families of messages, the life of one, and how both look.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $lineCount = @(Get-Content -LiteralPath $FamilyLog).Count

    <# .SYNOPSIS What a cmdlet with -Verbose says that it has read, once for each reading. #>
    function Get-Reading {
        param([scriptblock] $Pipeline)

        & $Pipeline 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] -and $_.Message -match '^Read ' } | ForEach-Object Message
    }
}

Describe 'Get-EsaMessage -Family' {
    It 'gives the whole family of MID <_>' -ForEach @(1648122665, 1648122667, 1648122668, 1648122670) {
        (@(Get-EsaMessage $FamilyLog -Mid $_ -Family -ErrorAction Stop)).Mid | Sort-Object | Should -Be ($Family | Sort-Object)
    }

    It 'chooses families by any filter' {
        (@(Get-EsaMessage $FamilyLog -Sender '<>' -Family)).Mid | Sort-Object | Should -Be ($Family | Sort-Object)
        @(Get-EsaMessage $FamilyLog -Sender nobody@example.com -Family) | Should -BeNullOrEmpty
        (@(Get-EsaMessage $MailLog -Mid 201 -Family)).Mid | Should -Be 201
    }

    It 'takes piped ids, and nothing when nothing comes' {
        (@(Test-EsaTls $FamilyLog -Dcid 40799 | Get-EsaMessage -Path $FamilyLog -Family)).Mid | Sort-Object | Should -Be ($Family | Sort-Object)
        Test-EsaTls $FamilyLog -Dcid 1 | Get-EsaMessage -Path $FamilyLog -Family -ErrorAction Stop | Should -BeNullOrEmpty
        [pscustomobject] @{ Mid = $null } | Get-EsaMessage -Path $FamilyLog -Family -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'reads text of the pipeline' {
        (@(Get-Content -LiteralPath $FamilyLog | Get-EsaMessage -Mid 1648122670 -Family -ErrorAction Stop)).Mid | Sort-Object | Should -Be ($Family | Sort-Object)
        (@(Get-Content -LiteralPath $FamilyLog -ReadCount 0 | Get-EsaMessage -Mid 1648122670 -Family)).Mid | Should -HaveCount 4
    }

    It 'cannot wait for a log that has no end' {
        { Get-EsaMessage $FamilyLog -Mid 1 -Family -Wait } | Should -Throw -ErrorId 'WaitForAnswerAtEnd,EsaLogs.Commands.GetEsaMessageCommand'
    }

    It 'links the members and gives children the client of the first' {
        $byMid = @{}
        Get-EsaMessage $FamilyLog | ForEach-Object { $byMid[$_.Mid] = $_ }
        $byMid[1648122668L].ParentMid, $byMid[1648122668L].OriginMid | Should -Be 1648122667, 1648122665
        $byMid[1648122668L].RemoteAddress, $byMid[1648122668L].AuthUser, $byMid[1648122668L].ReceivedTlsStatus | Should -Be '198.51.100.23', 'jane@example.com', 'Success'
        $byMid[1648122665L].ChildMids | Should -Be 1648122667
        $byMid[1648122665L].Disposition, $byMid[1648122665L].FinalDisposition | Should -Be 'Rewritten', 'PartlyDelivered'
        $byMid[1648122667L].Subject | Should -Be 'Offer 4711 for the new building, second version'
        $byMid[1648122670L].OriginMid | Should -Be 1648122665
        $byMid[1648122670L].RemoteAddress | Should -BeNullOrEmpty
        $byMid[1648122670L].AuthUser | Should -BeNullOrEmpty
    }
}

Describe 'Pipelines' {
    It 'from logins over messages to TLS, and from messages to their lives' {
        $messages = @(Get-EsaAuthEvent $FamilyLog -Outcome Succeeded | Get-EsaMessage -Path $FamilyLog)
        $messages.Mid | Should -Be 1648122665
        (@($messages | Test-EsaTls -Path $FamilyLog)).TlsStatus | Should -Be 'Success'
        $results = @(Get-EsaMessage $FamilyLog -Disposition PartlyDelivered | Test-EsaTls -Path $FamilyLog)
        @($results | Where-Object Direction -EQ Inbound).TlsStatus | Should -Be 'Success'
        @($results | Where-Object Direction -EQ Outbound | Sort-Object Rid, Timestamp | ForEach-Object { "$($_.Rid) $($_.Status) $($_.TlsStatus)" }) |
            Should -Be '0 Delivered Success', '1 Deferred None', '1 Bounced None', '2 Bounced NotApplicable'
        $life = @(Get-EsaMessage $FamilyLog -Disposition PartlyDelivered | Get-EsaLogEntry -Path $FamilyLog -Related)
        $life | Should -HaveCount ($lineCount - 3)
        $life.LineNumber | Should -Be (4..$lineCount)
    }

    It 'read a log once, however many ids come' {
        $reading = "^Read $lineCount lines "
        $connections = @(1..50 | ForEach-Object { [pscustomobject] @{ Icid = $_; Mid = $null } }; Get-EsaConnection $FamilyLog)
        $messages = @(Get-EsaMessage $FamilyLog)
        $messages | Should -HaveCount 4
        foreach ($pipeline in
            { $connections | Get-EsaMessage -Path $FamilyLog -Verbose },
            { $messages | Test-EsaTls -Path $FamilyLog -Verbose },
            { $messages | Get-EsaDelivery -Path $FamilyLog -Verbose },
            { $messages | Get-EsaLogEntry -Path $FamilyLog -Related -Verbose }) {
            Get-Reading $pipeline | Should -Match $reading
            @(Get-Reading $pipeline) | Should -HaveCount 1
        }
    }

    It 'read nothing for no ids' {
        Get-Reading { Get-EsaMessage $FamilyLog -Sender nobody | Get-EsaLogEntry -Path $FamilyLog -Related -Verbose } | Should -BeNullOrEmpty
    }

    It 'tell in one line which partners still get mail in clear' {
        $partners = Test-EsaTls -Path $MailLog, $FamilyLog -Direction Outbound -Status Delivered -TlsStatus None, Failed | Group-Object { $_.Recipients -replace '.*@' }
        $partners.Name | Sort-Object | Should -Be 'archive.example.com', 'example.com', 'example.org'
        Test-EsaTls -Path $FamilyLog -Recipient *@partner.example -Direction Outbound -MinimumProtocol TLSv1.2 -Quiet | Should -BeTrue
        Test-EsaTls -Path $FamilyLog -Recipient *@partner.example -Direction Outbound -MinimumProtocol TLSv1.3 -Quiet | Should -BeFalse
    }
}

Describe 'Views' {
    BeforeAll {
        function Get-Line { param($Width) begin { $all = @() } process { $all += $_ } end { @(($all | Out-String -Width $Width) -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ }) } }
    }

    It 'show a message on one line of <_> columns, with sender and recipients' -ForEach @(80, 120) {
        $lines = Get-EsaMessage $FamilyLog | Get-Line $_
        $lines | Should -HaveCount 6
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $lines[0] | Should -Match 'Mid Disposition +Sender +Recipients'
        ($lines -match '1648122667')[0] | Should -Match '^2026-03-02T08:00:15 1648122667 PartlyDelivered jane\.doe-\S+ orders@part'
    }

    It 'show all of a message in a list, each delivery on a line' {
        $list = Get-EsaMessage $FamilyLog -Mid 1648122667 | Format-List | Get-Line 120
        $list -match '^(StartTime|Recipients|ChildMids) ' | Should -HaveCount 3
        @($list -match '^StartTime +: 2026-03-02T08:00:15$') | Should -HaveCount 1
        @($list -match '^Recipients +: orders@partner\.example; sales@oldhost\.example; archive@third\.example$') | Should -HaveCount 1
        @($list -match '^(Deliveries +:)? +[0-9] \S+ (Delivered|Deferred|Bounced)$') | Should -HaveCount 4
    }

    It 'group deliveries by their message' {
        $lines = Get-EsaMessage $FamilyLog | ForEach-Object Deliveries | Format-Table -View Deliveries | Get-Line 120
        @($lines -match '^\s*MID [0-9]+  Sender \S+$') | Should -HaveCount 2
        $lines[1] | Should -Match '^Timestamp +Rid Recipient +Status +Try +Delay Code TlsStatus RemoteAddress +Response/Reason$'
        @($lines -match '^2026-03-02T09:00:02 +1 sales@oldhost\S+ +Bounced +2 +3587 +550 None +203\.0\.113\.80 +5\.1\.1 ') | Should -HaveCount 1
        @(Get-EsaDelivery $FamilyLog -Mid 1648122667 | Format-Table -GroupBy Mid | Get-Line 80) -match 'Mid: 1648122667' | Should -HaveCount 1
    }

    It 'tell the life of a message line by line' -ForEach @(80, 120) {
        $lines = Get-EsaLogEntry $FamilyLog -Mid 1648122667 -Related | Format-Table -View Timeline | Get-Line $_
        $lines | Should -HaveCount ($lineCount - 3 + 2)
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual $_
        $lines[0] | Should -Match '^Timestamp +Id +Kind +Text$'
        $lines[2] | Should -Match '^2026-03-02T08:00:11 ICID 2106327026 ConnectionStart +New SMTP ICID'
        @($lines -match '^2026-03-02T08:00:14 MID 1648122665 +MessageReady +ready 18230 bytes') | Should -HaveCount 1
        @($lines -match '^2026-03-02T08:00:22 DCID 40711 +ConnectionClose +close$') | Should -HaveCount 1
    }

    It 'of a life work in ConstrainedLanguage mode, and after CLIXML' {
        $expected = Get-EsaLogEntry $FamilyLog -Mid 1648122667 -Related | Format-Table -View Timeline | Out-String -Width 120
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddCommand('Import-Module').AddParameter('Name', $modulePath).Invoke()
            $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $shell.Commands.Clear()
            $text = $shell.AddScript("Get-EsaLogEntry '$FamilyLog' -Mid 1648122667 -Related | Format-Table -View Timeline | Out-String -Width 120").Invoke() -join ''
            $text | Should -Be $expected
        }
        finally { $shell.Dispose() }
        Get-EsaLogEntry $FamilyLog -Mid 1648122667 -Related | Export-Clixml TestDrive:/life.xml
        Import-Clixml TestDrive:/life.xml | Format-Table -View Timeline | Out-String -Width 120 | Should -Be $expected
    }
}
