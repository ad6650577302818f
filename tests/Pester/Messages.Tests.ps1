# One record per message, and what became of it.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Get-EsaMessage' {
    It 'gives a message with the facts of its connection' {
        $message = Get-EsaMessage $MailLog -Mid 201 -ErrorAction Stop
        $message.Disposition, $message.Sender, "$($message.Recipients)" | Should -Be 'Delivered', 'jane@example.com', 'joe@example.org'
        $message.RemoteAddress, $message.ReceivedTlsStatus, $message.AuthUser, $message.Direction | Should -Be '198.51.100.7', 'Success', 'jane', 'Outbound'
        $message.Deliveries | Should -HaveCount 1
        $message.Deliveries[0].Response | Should -Be '2.0.0 Ok: queued as 4ABC'
        "$($message.Deliveries)" | Should -Be '0 joe@example.org Delivered'
    }

    It 'leaves unknown what began before the log' {
        $message = Get-EsaMessage $MailLog -Mid 199
        $message.ReceivedTlsStatus, $message.Disposition | Should -Be 'Unknown', 'Delivered'
        $message.RemoteAddress | Should -BeNullOrEmpty
    }

    It 'filters by <Name>' -ForEach @(
        @{ Name = 'sender'; Filter = @{ Sender = 'jane@*' }; Count = 1 }
        @{ Name = 'recipient'; Filter = @{ Recipient = '*@example.org' }; Count = 2 }
        @{ Name = 'disposition'; Filter = @{ Disposition = 'Delivered' }; Count = 3 }
        @{ Name = 'another disposition'; Filter = @{ Disposition = 'Bounced', 'Dropped' }; Count = 0 }
        @{ Name = 'user'; Filter = @{ AuthUser = 'JANE' }; Count = 1 }
        @{ Name = 'network'; Filter = @{ RemoteAddress = '203.0.113.0/24' }; Count = 1 }
    ) {
        @(Get-EsaMessage $MailLog @Filter -ErrorAction Stop) | Should -HaveCount $Count
    }

    It 'answers for the logins of other records, and asks on' {
        $messages = @(Get-EsaAuthEvent $MailLog -Outcome Succeeded -Direction Inbound | Get-EsaMessage -Path $MailLog)
        $messages.Mid | Should -Be 201
        (@($messages | Test-EsaTls -Path $MailLog)).Direction | Sort-Object | Should -Be 'Inbound', 'Outbound'
        @($messages | Get-EsaLogEntry -Path $MailLog -Related) | Should -HaveCount 20
        Get-EsaAuthEvent $MailLog -User nobody | Get-EsaMessage -Path $MailLog | Should -BeNullOrEmpty
    }

    It 'shows a table and survives JSON' {
        $table = (Get-EsaMessage $MailLog | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $table[0] | Should -Match '^StartTime +Mid Disposition +Sender +Recipients +Subject$'
        $short = (Get-Content $FamilyLog) -replace 'orders@partner\.example', 'a@x.org' -replace 'sales@oldhost\.example', 'b@x.org'
        $short | Get-EsaMessage -Mid 1648122665 | Out-String -Width 120 | Should -Match ' a@x\.org; b@x\.'
        $short | Test-EsaTls -Mid 1648122665 -Direction Inbound | Out-String -Width 120 | Should -Match ' a@x\.org; b@x\.'
        $back = Get-EsaMessage $MailLog -Mid 201 | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $back.Deliveries[0].Status, $back.Recipients[0] | Should -Be 'Delivered', 'joe@example.org'
    }
}
