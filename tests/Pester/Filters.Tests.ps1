# Values of one filter are alternatives, different filters must all hold.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Filters of <Command>' -ForEach @(
    @{ Command = 'Get-EsaAuthEvent'; Id = 'ConnectionId'; Cases = @(
            @{ Arguments = @{ Direction = 'Outbound' }; Expected = 301, 302 }
            @{ Arguments = @{ Direction = 'Inbound', 'Outbound' }; Expected = 99, 101, 101, 301, 302 }
            @{ Arguments = @{ Outcome = 'Succeeded' }; Expected = 101, 301 }
            @{ Arguments = @{ Outcome = 'Failed'; Direction = 'Inbound' }; Expected = 99, 101 }
            @{ Arguments = @{ User = 'J*' }; Expected = 101, 101 }
            @{ Arguments = @{ User = 'root', 'nobody' }; Expected = 99 }
            @{ Arguments = @{ Mechanism = 'login' }; Expected = 101 }
            @{ Arguments = @{ AuthProfile = 'Partner*' }; Expected = 301, 302 }
            @{ Arguments = @{ RemoteAddress = '198.51.100.0/24' }; Expected = 101, 101 }
            @{ Arguments = @{ ClientIP = '203.0.113.5' }; Expected = 301 }
            @{ Arguments = @{ FromIP = '203.0.113.*' }; Expected = 301, 302 }
            @{ Arguments = @{ Appliance = '0123*' }; Expected = 99, 101, 101, 301, 302 }
            @{ Arguments = @{ Server = 'other' }; Expected = @() }
            @{ Arguments = @{ StartTime = '2024-03-01T10:00:05'; EndTime = '2024-03-01T10:01:04' }; Expected = 101, 301 }
            @{ Arguments = @{ After = '2024-03-01T10:01:04'; Before = '2024-03-01T10:01:05' }; Expected = 302 }
        )
    }
    @{ Command = 'Get-EsaConnection'; Id = 'ConnectionId'; Cases = @(
            @{ Arguments = @{ Direction = 'Outbound' }; Expected = 301, 302, 303 }
            @{ Arguments = @{ Icid = 101, 104 }; Expected = 101, 104 }
            @{ Arguments = @{ Dcid = 301 }; Expected = 301 }
            @{ Arguments = @{ RemoteAddress = '198.51.100.0/24' }; Expected = 101, 103 }
            @{ Arguments = @{ RemoteHost = '*.example.net' }; Expected = 101, 103, 104 }
            @{ Arguments = @{ SenderGroup = 'BLOCK*', 'SUSPECT*' }; Expected = 103, 104 }
            @{ Arguments = @{ Action = 'Reject' }; Expected = 104 }
            @{ Arguments = @{ TlsStatus = 'Failed' }; Expected = 103, 302 }
            @{ Arguments = @{ TlsStatus = 'Unknown' }; Expected = 99 }
            @{ Arguments = @{ State = 'Lost', 'Refused' }; Expected = 103, 104 }
            @{ Arguments = @{ StartTime = '2024-03-01T10:02:00' }; Expected = 103, 104, 303 }
            @{ Arguments = @{ EndTime = '2024-03-01T10:00:01' }; Expected = 99 }
        )
    }
    @{ Command = 'Test-EsaTls'; Id = 'ConnectionId'; Cases = @(
            @{ Arguments = @{ Direction = 'Outbound' }; Expected = 301, 302, 303 }
            @{ Arguments = @{ Mid = 201 }; Expected = 101, 301 }
            @{ Arguments = @{ Mid = 201, 202; Direction = 'Inbound' }; Expected = 101, 102 }
            @{ Arguments = @{ Icid = 103 }; Expected = 103 }
            @{ Arguments = @{ Dcid = 302 }; Expected = 302 }
            @{ Arguments = @{ Sender = '*@example.com' }; Expected = 101, 301 }
            @{ Arguments = @{ From = 'news@*' }; Expected = 102, 302 }
            @{ Arguments = @{ Recipient = 'JOE@example.org'; Direction = 'Outbound' }; Expected = 301, 303 }
            @{ Arguments = @{ RemoteAddress = '203.0.113.0/29' }; Expected = 301, 302, 303 }
            @{ Arguments = @{ RemoteHost = 'client*' }; Expected = 101 }
            @{ Arguments = @{ Status = 'Delivered' }; Expected = 301, 302, 303 }
            @{ Arguments = @{ TlsStatus = 'None' }; Expected = 102, 303 }
            @{ Arguments = @{ TlsStatus = 'Unknown' }; Expected = 99 }
        )
    }
) {
    It '<Arguments.Keys> <Arguments.Values>' -ForEach $Cases {
        $found = @(& $Command $MailLog @Arguments -ErrorAction Stop | ForEach-Object $Id | Sort-Object)
        $found -join ' ' | Should -Be ($Expected -join ' ')
    }

    It 'apply to text from the pipeline as well' {
        foreach ($case in $Cases) {
            $filter = $case.Arguments
            $found = @(Get-Content -LiteralPath $MailLog -ReadCount 0 | & $Command @filter -ErrorAction Stop | ForEach-Object $Id | Sort-Object)
            $found -join ' ' | Should -Be ($case.Expected -join ' ') -Because "$($filter.Keys) $($filter.Values)"
        }
    }
}

Describe 'Filters for what was turned away' {
    BeforeAll {
        $lines = @(
            'Fri Mar  1 12:00:00 2024 Info: New SMTP ICID 7 interface Data 1 (192.0.2.10) address 203.0.113.30 reverse dns host unknown verified no'
            'Fri Mar  1 12:00:00 2024 Info: ICID 7 REJECT SG BLOCKLIST match sbrs[-10.0:-3.0] SBRS -9.0'
            'Fri Mar  1 12:00:01 2024 Info: ICID 7 Delayed HAT REJECT continuing session for recipient logging (203.0.113.30)'
            'Fri Mar  1 12:00:02 2024 Info: ICID 7 Delayed HAT REJECT Message from: spam@example.net (203.0.113.30)'
            'Fri Mar  1 12:00:03 2024 Info: ICID 7 Delayed HAT REJECT Message recipient: <jane@example.com> (203.0.113.30)'
            'Fri Mar  1 12:00:04 2024 Info: ICID 7 close'
        )
    }

    It '-Sender and -Recipient of Get-EsaConnection look at the refused ones' {
        @($lines | Get-EsaConnection -Sender 'spam@*' -Recipient 'jane@*') | Should -HaveCount 1
        @($lines | Get-EsaConnection -SenderAddress 'other@*') | Should -HaveCount 0
        @($lines | Get-EsaConnection -To 'jane@example.com') | Should -HaveCount 1
    }
}
