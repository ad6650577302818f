# Log lines, the life of a message, and what logs hold.
BeforeAll {
    . $PSScriptRoot/Common.ps1
    $lines = @(Get-Content -LiteralPath $MailLog)
}

Describe 'Get-EsaLogEntry' {
    It 'gives every line, taken apart' {
        $entries = @(Get-EsaLogEntry $MailLog -ErrorAction Stop)
        $entries | Should -HaveCount $lines.Count
        $entries[0].Kind | Should -Be 'LogfileBegin'
        $entries.LineNumber | Should -Be (1..$lines.Count)
        $entries.Kind | Should -Not -Contain 'Unknown'
        $entries[3].Fields['User'] | Should -Be 'root'
        $entries[3].Text | Should -BeLike 'SMTP Auth: (ICID 99) failed*'
        $entries[3].TimestampUtc | Should -Be ([datetime] '2024-03-01T09:00:00')
    }

    It 'filters by <Name>' -ForEach @(
        @{ Name = 'kind'; Filter = @{ Kind = 'AuthFailed', 'AuthSucceeded' }; Count = 5 }
        @{ Name = 'level'; Filter = @{ Level = 'Critical', 'Warning' }; Count = 0 }
        @{ Name = 'level that all have'; Filter = @{ Level = 'Info' }; Count = 61 }
        @{ Name = 'message'; Filter = @{ Mid = 201 }; Count = 10 }
        @{ Name = 'inbound connection'; Filter = @{ Icid = 104 }; Count = 3 }
        @{ Name = 'outbound connection'; Filter = @{ Dcid = 302 }; Count = 6 }
        @{ Name = 'a part of the text'; Filter = @{ Text = 'tls FAILED' }; Count = 2 }
        @{ Name = 'all of the text'; Filter = @{ Text = 'ICID * close' }; Count = 4 }
        @{ Name = 'time'; Filter = @{ StartTime = '2024-03-01T10:02:00'; EndTime = '2024-03-01T10:03:00' }; Count = 8 }
    ) {
        @(Get-EsaLogEntry $MailLog @Filter -ErrorAction Stop) | Should -HaveCount $Count
    }

    It 'shows a table' {
        $table = (Get-EsaLogEntry $MailLog -Mid 201 | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $table[0] | Should -Match '^Timestamp +Level +Mid Kind +Text$'
        $table[2] | Should -Match '^2024-03-01T10:00:06 Info +201 MessageStart +Start MID 201 ICID 101$'
    }

    It 'shows a line that no form has as Unknown, with its id' {
        $entry = 'Fri Mar  1 12:00:00 2024 Info: MID 7 did what nobody knows' | Get-EsaLogEntry
        $entry.Kind, $entry.Mid, $entry.Fields.Count | Should -Be 'Unknown', 7, 0
    }

    It 'shows all fields in a list' {
        $list = Get-EsaLogEntry $MailLog -Kind ConnectionStart | Select-Object -First 1 | Format-List | Out-String -Width 300
        $list | Should -Match 'Fields +: Protocol=SMTP; Icid=[0-9]+; Interface=.*; RemoteHostVerified='
    }
}

Describe 'Get-EsaLogEntry -Related' {
    It 'gives the life of a message with its connections, in order' {
        $life = @(Get-EsaLogEntry $MailLog -Mid 201 -Related -ErrorAction Stop)
        $life | Should -HaveCount 20
        $life[0].Kind, $life[0].Icid | Should -Be 'ConnectionStart', 101
        $life[-1].Kind, $life[-1].Dcid | Should -Be 'ConnectionClose', 301
        $life.LineNumber | Should -Be ($life.LineNumber | Sort-Object)
        $life.Mid | Should -Not -Contain 202
    }

    It 'takes messages from the pipeline' {
        $life = @(Test-EsaTls $MailLog -Mid 201 -Direction Outbound | Get-EsaLogEntry -Path $MailLog -Related -ErrorAction Stop)
        $life | Should -HaveCount 20
    }

    It 'reads text of the pipeline' {
        @($lines | Get-EsaLogEntry -Mid 201 -Related -ErrorAction Stop) | Should -HaveCount 20
    }

    It 'is an error without a message' {
        { Get-EsaLogEntry $MailLog -Related } | Should -Throw -ErrorId 'InvalidFilter,EsaLogs.Commands.GetEsaLogEntryCommand'
    }

    It 'is nothing when nothing comes' {
        Get-EsaAuthEvent $MailLog -User nobody | Get-EsaLogEntry -Path $MailLog -Related -ErrorAction Stop | Should -BeNullOrEmpty
    }
}

Describe 'Measure-EsaLog' {
    It 'counts what the other cmdlets give' {
        $summary = Measure-EsaLog $MailLog -ErrorAction Stop
        $summary.LineCount | Should -Be $lines.Count
        $summary.ByteCount | Should -Be (Get-Item -LiteralPath $MailLog).Length
        $summary.ConnectionCount | Should -Be $ConnectionCount
        $summary.MessageCount | Should -Be 3
        $summary.AuthFailedCount | Should -Be 3
        $summary.ClearTextDeliveryCount | Should -Be @(Test-EsaTls $MailLog -Direction Outbound -Status Delivered -TlsStatus None, Failed).Count
        $summary.Version | Should -Be '14.0.0-698'
        $summary.Kinds['ConnectionStart'] | Should -Be 7
        $summary.UnknownCount | Should -Be 0
        $summary.Unknown | Should -BeNullOrEmpty
        $summary.BytesPerSecond | Should -BeGreaterThan 0
    }

    It 'tells what was not understood, and where first' {
        $text = $lines + 'Fri Mar  1 12:00:00 2024 Info: MID 7 did what nobody knows', 'Fri Mar  1 12:00:00 2024 Info: MID 8 did what nobody knows'
        $summary = $text | Measure-EsaLog
        $summary.UnknownCount | Should -Be 2
        $summary.Unknown | Should -HaveCount 1
        $summary.Unknown[0].Shape, $summary.Unknown[0].Count, $summary.Unknown[0].LineNumber | Should -Be 'MID N did what nobody knows', 2, ($lines.Count + 1)
        ($summary.Unknown | Out-String -Width 120) | Should -Match '2 MID N did what nobody knows'
    }

    It 'tells problems, and reports them as the other cmdlets do' {
        $summary = Measure-EsaLog $MailLog, TestDrive:/missing.log -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -Be 'PathNotFound,EsaLogs.Commands.MeasureEsaLogCommand'
        $summary.Problems | Should -HaveCount 1
        $summary.Problems[0].Kind | Should -Be 'PathNotFound'
    }

    It 'shows a list, with a line for each kind and each shape, also after CLIXML' {
        $text = $lines + 'Fri Mar  1 12:00:00 2024 Info: MID 7 did what nobody knows', 'Fri Mar  1 12:00:00 2024 Info: Nobody knows'
        $summary = $text | Measure-EsaLog
        $back = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($summary))
        foreach ($record in $summary, $back) {
            $list = $record | Out-String -Width 120
            $list | Should -Match "LineCount +: $($lines.Count + 2)"
            $list | Should -Match '(?m)^(Kinds +:)? +7 ConnectionStart\r?$'
            $list | Should -Match '(?m)^Unknown +: 1 x MID N did what nobody knows \(\S+\)\r?$'
            $list | Should -Match '(?m)^ +1 x Nobody knows \(\S+\)\r?$'
        }
    }

    It 'survives <Name>' -ForEach @(
        @{ Name = 'JSON'; Round = { param($value) $value | ConvertTo-Json -Depth 4 | ConvertFrom-Json } }
        @{ Name = 'CLIXML'; Round = { param($value) [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($value)) } }
    ) {
        $back = & $Round (Measure-EsaLog $MailLog)
        $back.LineCount | Should -Be 61
        $back.Appliance | Should -Be '0123456789ABCDEF0123-0123456789AB'
    }

    It 'tells the speed with -Verbose, as every reading cmdlet does' {
        $messages = Get-EsaAuthEvent $MailLog -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        @($messages.Message -match '^Read 61 lines .* MB a second\.$') | Should -HaveCount 1
    }
}

Describe 'Measure-EsaLog -By' {
    It 'counts by <By>' -ForEach @(
        @{ By = 'Sender'; Groups = 'early@example.net=1', 'jane@example.com=1', 'news@example.net=1' }
        @{ By = 'Recipient'; Groups = 'joe@example.org=2', 'jane@example.com=1' }
        @{ By = 'RemoteAddress'; Groups = '=1', '198.51.100.7=1', '203.0.113.77=1' }
        @{ By = 'SenderGroup'; Groups = '=1', 'RELAYLIST=1', 'UNKNOWNLIST=1' }
        @{ By = 'Domain'; Groups = 'example.net=2', 'example.com=1' }
        @{ By = 'Hour'; Groups = , '2024-03-01T10:00=3' }
        @{ By = 'Day'; Groups = , '2024-03-01=3' }
        @{ By = 'TlsProtocol'; Groups = '=6', 'TLSv1.2=1', 'TLSv1.3=1' }
        @{ By = 'TlsCipher'; Groups = '=6', 'ECDHE-RSA-AES256-GCM-SHA384=1', 'TLS_AES_256_GCM_SHA384=1' }
        @{ By = 'User'; Groups = 'jane=2', 'root=1' }
        @{ By = 'Disposition'; Groups = , 'Delivered=3' }
    ) {
        $records = @(Measure-EsaLog $MailLog -By $By -ErrorAction Stop)
        @($records | ForEach-Object { "$($_.Group)=$($_.Count)" }) | Should -Be $Groups
        $records[0].PSObject.TypeNames[0] | Should -Be 'EsaLogs.Records.EsaLogGroup'
    }

    It 'tells bytes, TLS, AUTH failures and times of a group' {
        $group = Measure-EsaLog $MailLog -By User | Where-Object Group -EQ jane
        $group.Bytes, $group.TlsShare, $group.AuthFailures | Should -Be 1234, 1, 1
        $group.FirstTime, $group.LastTime | Should -Be ([datetime] '2024-03-01T10:00:03'), ([datetime] '2024-03-01T10:00:06')
        (Measure-EsaLog $MailLog -By Sender)[0].AuthFailures | Should -BeNullOrEmpty
    }

    It 'counts as the other cmdlets do, also from text, of a time and of an appliance' {
        (Measure-EsaLog $MailLog -By TlsProtocol | Measure-Object -Property Count -Sum).Sum | Should -Be $ConnectionCount
        ($lines | Measure-EsaLog -By Day).Count | Should -Be 3
        (Measure-EsaLog $MailLog -By Day -StartTime 2024-03-01T10:00:06 -EndTime 2024-03-01T10:01:01).Count | Should -Be 1
        Measure-EsaLog $MailLog -By Day -Appliance nowhere | Should -BeNullOrEmpty
        (Measure-EsaLog $MailLog -By Day -Appliance 0123*).Count | Should -Be 3
    }

    It 'shows a table in which the groups take what room there is' {
        $records = Measure-EsaLog $MailLog -By Sender
        $table = @(($records | Out-String -Width 80) -split '\r?\n' -match '\S')
        $table[0].Trim() -split '\s+' | Should -Be 'Count', 'Bytes', 'TlsShare', 'AuthFailures', 'Group'
        @($table -match '^ +1 +1234 +100[.,]00% +jane@example\.com$') | Should -HaveCount 1
        $long = 'news' + 'letter' * 20 + '@example.com'
        $table = @(($lines -replace 'news@example\.net', $long | Measure-EsaLog -By Sender | Out-String -Width 80) -split '\r?\n' -match '\S')
        $table | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        @($table -match '^ +1 +4321 +0[.,]00% +newsletter') | Should -HaveCount 1
    }

    It 'completes its names, and says which there are' {
        (TabExpansion2 'Measure-EsaLog x -By Tls').CompletionMatches.CompletionText | Should -Be 'TlsCipher', 'TlsProtocol'
        { Measure-EsaLog $MailLog -By Subject } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,EsaLogs.Commands.MeasureEsaLogCommand'
        { Measure-EsaLog $MailLog -By Sender -Wait } | Should -Throw -ErrorId 'WaitForAnswerAtEnd,EsaLogs.Commands.MeasureEsaLogCommand'
    }

    It 'survives JSON and CLIXML' {
        $group = (Measure-EsaLog $MailLog -By RemoteAddress)[1]
        foreach ($back in ($group | ConvertTo-Json | ConvertFrom-Json), [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($group))) {
            $back.Group, $back.Count, $back.TlsShare | Should -Be '198.51.100.7', 1, 1
        }
    }
}
