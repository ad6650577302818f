# The questions that the module is for, asked of one log.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Get-EsaAuthEvent' {
    BeforeAll { $events = @(Get-EsaAuthEvent $MailLog) }

    It 'gives one record per attempt, in the order of the log' {
        $events | Should -HaveCount $AuthCount
        $events[0] | Should -BeOfType EsaLogs.Records.EsaAuthEvent
        $events.ConnectionId | Should -Be 99, 101, 101, 301, 302
    }

    It 'tells who failed, from where, and whether the password went in clear' {
        $failure = $events | Where-Object { $_.Icid -eq 101 -and $_.Outcome -eq 'Failed' }
        $failure.Timestamp | Should -Be ([datetime] '2024-03-01T10:00:03')
        $failure.Timestamp.Kind | Should -Be 'Unspecified'
        $failure.TimestampUtc | Should -Be ([datetime]::new(2024, 3, 1, 9, 0, 3, [System.DateTimeKind]::Utc))
        $failure.TimestampUtc.Kind | Should -Be 'Utc'
        $failure.Direction | Should -Be 'Inbound'
        $failure.User | Should -Be 'jane'
        $failure.Mechanism | Should -Be 'LOGIN'
        $failure.AuthProfile | Should -Be 'StaffAuth'
        $failure.RemoteAddress | Should -Be '198.51.100.7'
        $failure.RemoteHost | Should -Be 'client.example.net'
        $failure.TlsStatus | Should -Be 'Success'
        $failure.TlsProtocol | Should -Be 'TLSv1.2'
        $failure.Appliance | Should -Be '0123456789ABCDEF0123-0123456789AB'
        $failure.Source | Should -BeLike '*mail.log'
        $failure.LineNumber | Should -Be 14
    }

    It 'tells who succeeded' {
        $success = $events | Where-Object { $_.Icid -eq 101 -and $_.Outcome -eq 'Succeeded' }
        $success.User | Should -Be 'jane'
        $success.RemoteAddress | Should -Be '198.51.100.7'
    }

    It 'keeps an attempt whose connection began before the log, without an address' {
        $early = $events | Where-Object Icid -EQ 99
        $early.User | Should -Be 'root'
        $early.RemoteAddress | Should -BeNullOrEmpty
        $early.TlsStatus | Should -Be 'Unknown'
    }

    It 'tells how the appliance fared at other hosts' {
        $success, $failure = $events | Where-Object Direction -EQ 'Outbound'
        $success.Outcome | Should -Be 'Succeeded'
        $success.RemoteAddress | Should -Be '203.0.113.5'
        $success.AuthProfile | Should -Be 'PartnerAuth'
        $failure.Outcome | Should -Be 'Failed'
        $failure.RemoteAddress | Should -Be '203.0.113.6'
        $failure.SmtpCode | Should -Be 535
        $failure.EnhancedCode | Should -Be '5.7.8'
        $failure.Reason | Should -BeLike '*authentication failed*'
        $failure.User | Should -BeNullOrEmpty
    }
}

Describe 'Test-EsaTls' {
    BeforeAll { $results = @(Test-EsaTls $MailLog) }

    It 'gives one result per message received, per delivery attempt, and per connection that failed' {
        $results | Should -HaveCount $TlsCount
        $results[0] | Should -BeOfType EsaLogs.Records.EsaTlsResult
    }

    It 'tells <Direction> MID <Mid>: <TlsStatus>' -ForEach @(
        @{ Direction = 'Inbound'; Mid = 201; TlsStatus = 'Success'; Passed = $true; Status = $null; Address = '198.51.100.7' }
        @{ Direction = 'Inbound'; Mid = 202; TlsStatus = 'None'; Passed = $false; Status = $null; Address = '203.0.113.77' }
        @{ Direction = 'Inbound'; Mid = 199; TlsStatus = 'Unknown'; Passed = $null; Status = $null; Address = $null }
        @{ Direction = 'Outbound'; Mid = 201; TlsStatus = 'Success'; Passed = $true; Status = 'Delivered'; Address = '203.0.113.5' }
        @{ Direction = 'Outbound'; Mid = 202; TlsStatus = 'Failed'; Passed = $false; Status = 'Delivered'; Address = '203.0.113.6' }
        @{ Direction = 'Outbound'; Mid = 199; TlsStatus = 'None'; Passed = $false; Status = 'Delivered'; Address = '203.0.113.7' }
    ) {
        $result = @($results | Where-Object { $_.Mid -eq $Mid -and $_.Direction -eq $Direction })
        $result | Should -HaveCount 1
        $result[0].TlsStatus | Should -BeExactly $TlsStatus
        $result[0].Passed | Should -Be $Passed
        $result[0].Status | Should -Be $Status
        $result[0].RemoteAddress | Should -Be $Address
    }

    It 'tells of a failed handshake without a message' {
        $result = $results | Where-Object Icid -EQ 103
        $result.TlsStatus | Should -Be 'Failed'
        $result.Mid | Should -BeNullOrEmpty
        $result.Passed | Should -BeFalse
        $result.Reason | Should -BeLike '*Connection reset by peer*'
    }

    It 'names sender, recipients, protocol and cipher' {
        $result = $results | Where-Object Dcid -EQ 301
        $result.Rid | Should -Be 0
        $result.Sender | Should -Be 'jane@example.com'
        $result.Recipients | Should -Be 'joe@example.org'
        $result.TlsProtocol | Should -Be 'TLSv1.3'
        $result.TlsCipher | Should -Be 'TLS_AES_256_GCM_SHA384'
    }

    It 'measures by the weakest protocol that passes' {
        $strict = @(Test-EsaTls $MailLog -Mid 201 -MinimumProtocol TLSv1.3)
        ($strict | Where-Object Direction -EQ Inbound).Passed | Should -BeFalse
        ($strict | Where-Object Direction -EQ Outbound).Passed | Should -BeTrue
    }

    It 'gives one answer with -Quiet' {
        $answer = Test-EsaTls $MailLog -Quiet
        $answer | Should -BeOfType bool
        $answer | Should -BeFalse
        Test-EsaTls $MailLog -Mid 201 -Quiet | Should -BeExactly $true
        Test-EsaTls $MailLog -Mid 202 -Quiet | Should -BeExactly $false
        Test-EsaTls $MailLog -Mid 201 -MinimumProtocol TLSv1.3 -Quiet | Should -BeExactly $false
        Test-EsaTls $MailLog -Mid 987654 -Quiet | Should -BeExactly $false
        Get-Content -LiteralPath $MailLog | Test-EsaTls -Mid 201 -Quiet | Should -BeExactly $true
    }

    It 'takes what the log cannot tell as not passed with -Quiet' {
        Test-EsaTls $MailLog -Mid 199 -Direction Inbound -Quiet | Should -BeExactly $false
    }
}

Describe 'Get-EsaConnection' {
    BeforeAll { $connections = @(Get-EsaConnection $MailLog) }

    It 'gives one record per connection' {
        $connections | Should -HaveCount $ConnectionCount
        $connections[0] | Should -BeOfType EsaLogs.Records.EsaConnection
        $connections.ConnectionId | Sort-Object | Should -Be 99, 101, 102, 103, 104, 301, 302, 303
    }

    It 'tells how long a connection lasted' {
        $connection = $connections | Where-Object Icid -EQ 101
        $connection.StartTime | Should -Be ([datetime] '2024-03-01T10:00:01')
        $connection.EndTime | Should -Be ([datetime] '2024-03-01T10:00:08')
        $connection.DurationSeconds | Should -Be 7
        $connection.StartSeen | Should -BeTrue
        $connection.EndSeen | Should -BeTrue
    }

    It 'tells who it was and what happened' {
        $connection = $connections | Where-Object Icid -EQ 101
        $connection.Interface | Should -Be 'Data 1'
        $connection.LocalAddress | Should -Be '192.0.2.10'
        $connection.RemoteAddress | Should -Be '198.51.100.7'
        $connection.RemoteHost | Should -Be 'client.example.net'
        $connection.RemoteHostVerified | Should -BeTrue
        $connection.Action | Should -Be 'Relay'
        $connection.SenderGroup | Should -Be 'RELAYLIST'
        $connection.ReputationText | Should -Be 'not enabled'
        $connection.AuthOutcome | Should -Be 'Succeeded'
        $connection.AuthUser | Should -Be 'jane'
        $connection.Mids | Should -Be 201
        $connection.MessageCount | Should -Be 1
        $connection.State | Should -Be 'Closed'
    }

    It 'has no duration for a connection that began before the log' {
        $connection = $connections | Where-Object Icid -EQ 99
        $connection.DurationSeconds | Should -BeNullOrEmpty
        $connection.StartSeen | Should -BeFalse
        $connection.State | Should -Be 'Open'
        $connection.TlsStatus | Should -Be 'Unknown'
    }

    It 'tells refused, lost and clear text apart' {
        ($connections | Where-Object Icid -EQ 104).State | Should -Be 'Refused'
        ($connections | Where-Object Icid -EQ 104).ReputationScore | Should -Be -7.5
        ($connections | Where-Object Icid -EQ 103).State | Should -Be 'Lost'
        ($connections | Where-Object Icid -EQ 102).TlsStatus | Should -Be 'None'
        ($connections | Where-Object Dcid -EQ 302).TlsReason | Should -BeLike '*STARTTLS unexpected response*'
    }
}
