# Every attempt to deliver a message, per recipient.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Get-EsaDelivery' {
    It 'gives an attempt with its outcome and the reply' {
        $delivery = Get-EsaDelivery $MailLog -Mid 201 -ErrorAction Stop
        $delivery.Status, $delivery.Recipient, $delivery.Response | Should -Be 'Delivered', 'joe@example.org', '2.0.0 Ok: queued as 4ABC'
        $delivery.EnhancedCode, $delivery.TlsStatus, $delivery.Attempt, $delivery.DelaySeconds | Should -Be '2.0.0', 'Success', 1, 5
        "$delivery" | Should -Be '0 joe@example.org Delivered'
    }

    It 'filters by <Name>' -ForEach @(
        @{ Name = 'recipient'; Filter = @{ Recipient = '*@example.org' }; Count = 2 }
        @{ Name = 'status'; Filter = @{ Status = 'Delivered' }; Count = 3 }
        @{ Name = 'another status'; Filter = @{ Status = 'Bounced', 'Deferred' }; Count = 0 }
        @{ Name = 'clear text'; Filter = @{ TlsStatus = 'None', 'Failed' }; Count = 2 }
        @{ Name = 'connection'; Filter = @{ Dcid = 302 }; Count = 1 }
        @{ Name = 'network'; Filter = @{ RemoteAddress = '203.0.113.5/32' }; Count = 1 }
        @{ Name = 'time'; Filter = @{ StartTime = '2024-03-01T10:03:00' }; Count = 1 }
    ) {
        @(Get-EsaDelivery $MailLog @Filter -ErrorAction Stop) | Should -HaveCount $Count
    }

    It 'answers for the messages and connections of other records' {
        (Test-EsaTls $MailLog -Mid 202 -Direction Inbound | Get-EsaDelivery -Path $MailLog).Dcid | Should -Be 302
        (Get-EsaConnection $MailLog -Dcid 303 | Get-EsaDelivery -Path $MailLog).Mid | Should -Be 199
    }

    It 'leaves empty what the log cannot tell' {
        $delivery = Get-EsaDelivery $MailLog -Mid 199
        $delivery.Sender, $delivery.Recipient | Should -Be 'early@example.net', 'joe@example.org'
        ('Fri Mar  1 12:00:00 2024 Info: Message done DCID 7 MID 8 to RID [0]' | Get-EsaDelivery).DelaySeconds | Should -BeNullOrEmpty
    }

    It 'shows a table' {
        $table = (Get-EsaDelivery $MailLog | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $table[0] | Should -Match '^Timestamp +Mid Status +Recipient +Code Try TlsStatus RemoteAddress +Response/Reason$'
        $table | Should -HaveCount 5
    }

    It 'shows what the appliance says where no host replied' {
        $expired = @(
            'Fri Mar  1 12:00:00 2024 Info: Message done DCID 7 MID 8 to RID [0]'
            "Fri Mar  1 12:00:00 2024 Info: MID 8 RID [0] Response '2.0.0 Ok'"
            "Fri Mar  1 12:00:01 2024 Info: Bounced: DCID 0 MID 8 to RID 1 - 5.4.7 - Delivery expired ('000', ['timeout']) []"
        ) | Get-EsaDelivery
        $expired | Out-String -Width 160 | Should -Match '(?s)2\.0\.0 Ok.+5\.4\.7 - Delivery expired: timeout'
        $expired | Format-Table -View Deliveries | Out-String -Width 160 | Should -Match '(?s)2\.0\.0 Ok.+5\.4\.7 - Delivery expired: timeout'
    }
}
