# How records look, and what becomes of them in the cmdlets that everybody uses.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Views of <_>' -ForEach @('Get-EsaConnection', 'Get-EsaAuthEvent', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry') {
    BeforeAll { $records = @(& $_ $MailLog) }

    It 'are tables that fit 120 columns' {
        $lines = ($records | Out-String -Width 120) -split '\r?\n'
        @($lines -match '^2024-03-01T10:0').Count | Should -Be $records.Count
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 120
    }

    It 'show every column of the table at 120 columns' {
        $header = (($records | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Trim() })[0]
        $columns = (Get-FormatData -TypeName $records[0].GetType().FullName -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition[0].Control.Headers.Count
        @($header.Trim() -split '\s+').Count | Should -Be $columns
        $header | Should -Not -Match ([string] [char] 0x2026)
    }

    It 'show every property in a list' {
        $list = $records[0] | Format-List | Out-String
        foreach ($property in $records[0].PSObject.Properties.Name) { $list | Should -Match "(?m)^$property\s*:" }
    }

    It 'show the same times under a culture with another calendar' {
        $before = [System.Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = 'th-TH'
            ($records | Out-String -Width 120) | Should -Match '2024-03-01T10:00:'
        }
        finally { [System.Threading.Thread]::CurrentThread.CurrentCulture = $before }
    }

    It 'work in ConstrainedLanguage mode' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddCommand('Import-Module').AddParameter('Name', $modulePath).Invoke()
            $shell.Runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
            $shell.Commands.Clear()
            $text = $shell.AddScript("$_ '$MailLog' | Out-String -Width 120").Invoke() -join ''
            $text | Should -Be ($records | Out-String -Width 120)
        }
        finally { $shell.Dispose() }
    }
}

Describe 'A record in a text' {
    It 'of <_> is a few words, without a gap where the log tells nothing' -ForEach @(
        'Get-EsaConnection', 'Get-EsaAuthEvent', 'Test-EsaTls', 'Get-EsaMessage', 'Get-EsaDelivery', 'Get-EsaLogEntry', 'Measure-EsaLog'
    ) {
        foreach ($record in & $_ $MailLog) {
            "$record" | Should -Match '^\S+( \S+)+$'
            "$record" | Should -Not -BeLike '*EsaLogs.Records*'
        }
    }

    It 'names what it is about' {
        "$((Get-EsaAuthEvent $MailLog)[0])" | Should -BeExactly 'ICID 99 root Failed'
        "$((Get-EsaConnection $MailLog -Dcid 301)[0])" | Should -BeExactly 'DCID 301 203.0.113.5 Closed'
        "$(Test-EsaTls $MailLog -Mid 199 -Direction Inbound)" | Should -BeExactly 'MID 199 ICID 99 Unknown'
        "$(Measure-EsaLog $MailLog)" | Should -BeLike "0123456789ABCDEF0123-0123456789AB * lines $ConnectionCount connections 3 messages"
    }
}

Describe 'Lists in a table' {
    It 'show their text, without braces' {
        Test-EsaTls $MailLog -Mid 201 | Out-String -Width 130 | Should -Match '\sjoe@example\.org\s'
    }
}

Describe 'Export-Csv' {
    It 'writes every property, and lists as readable text' {
        Get-EsaConnection $MailLog -Icid 101 | Export-Csv TestDrive:/out.csv -NoTypeInformation
        $row = Import-Csv TestDrive:/out.csv
        $row.PSObject.Properties.Name | Should -Be (Get-EsaConnection $MailLog -Icid 101).PSObject.Properties.Name
        $row.Mids | Should -Be '201'
        $row.TlsStatus | Should -Be 'Success'
        $row.RejectedRecipients | Should -BeNullOrEmpty
    }
}

Describe 'ConvertTo-Json' {
    It 'writes lists as arrays, closed sets as text and empty values as null' {
        $json = Test-EsaTls $MailLog -Mid 199 -Direction Inbound | ConvertTo-Json | ConvertFrom-Json
        , $json.Recipients | Should -BeOfType [array]
        $json.Recipients | Should -Be 'joe@example.org'
        $json.TlsStatus | Should -Be 'Unknown'
        $json.Passed | Should -BeNullOrEmpty
        (Get-EsaConnection $MailLog -Icid 101 | ConvertTo-Json | ConvertFrom-Json).Mids | Should -Be 201
    }
}

Describe 'Export-Clixml' {
    It 'keeps what can be compared' {
        Test-EsaTls $MailLog | Export-Clixml TestDrive:/out.xml
        $back = @(Import-Clixml TestDrive:/out.xml)
        $back | Should -HaveCount $TlsCount
        @($back | Where-Object TlsStatus -EQ 'None') | Should -HaveCount 2
        @($back | Where-Object Passed -EQ $false) | Should -HaveCount 4
        $back[0].Timestamp | Should -BeOfType datetime
    }
}

Describe 'Sorting and grouping' {
    It 'go by time, then file and line' {
        $records = @(Get-EsaAuthEvent $MailLog)
        $mixed = $records[3, 0, 4, 2, 1]
        ($mixed | Sort-Object { $_ }).LineNumber | Should -Be $records.LineNumber
    }

    It 'take the words of closed sets' {
        (Get-EsaAuthEvent $MailLog | Group-Object Outcome | Sort-Object Name).Name | Should -Be 'Failed', 'Succeeded'
    }
}
