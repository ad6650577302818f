# Who asks for few messages is answered from the lines that tell of them, and gets the same as who takes them out of all.
BeforeAll { . $PSScriptRoot/Common.ps1 }

Describe 'Few messages, asked of <Command>' -ForEach @(
    @{ Command = 'Get-EsaMessage'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667 }; Is = { $_.Mid -eq 1648122667 } }
            @{ Arguments = @{ Mid = 1648122665, 1648122670 }; Is = { $_.Mid -in 1648122665, 1648122670 } }
            @{ Arguments = @{ Sender = 'jane.doe-longname@subsidiary.example.com' }; Is = { $_.Sender -eq 'jane.doe-longname@subsidiary.example.com' } }
            @{ Arguments = @{ Sender = '<>' }; Is = { $_.Sender -eq '<>' } }
            @{ Arguments = @{ Recipient = 'j*' }; Is = { $_.Recipients -like 'j*' } }
        )
    }
    @{ Command = 'Get-EsaDelivery'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667 }; Is = { $_.Mid -eq 1648122667 } }
            @{ Arguments = @{ Recipient = 'j*' }; Is = { $_.Recipient -like 'j*' } }
        )
    }
    @{ Command = 'Test-EsaTls'; Cases = @(
            @{ Arguments = @{ Mid = 1648122667; Direction = 'Outbound' }; Is = { $_.Mid -eq 1648122667 -and $_.Direction -eq 'Outbound' } }
            @{ Arguments = @{ RemoteAddress = '203.0.113.0/24' }; Is = { $_.RemoteAddress -like '203.0.113.*' } }
        )
    }
) {
    It 'by <Arguments.Keys> <Arguments.Values>' -ForEach $Cases {
        $all = @(& $Command $FamilyLog | Where-Object $Is)
        $all | Should -Not -BeNullOrEmpty
        $asked, $said = (& $Command $FamilyLog @Arguments -Verbose 4>&1).Where({ $_ -isnot [System.Management.Automation.VerboseRecord] }, 'Split')
        $asked | ConvertTo-Json -Depth 4 | Should -BeExactly ($all | ConvertTo-Json -Depth 4)
        $said -like 'Only lines are followed that name what is asked for or belongs to it: *' | Should -HaveCount 1
    }
}

Describe 'Few messages, where all lines are followed' {
    It 'is the same answer with -<Name>' -ForEach @{ Name = 'Strict'; Arguments = @{ Strict = $true } }, @{ Name = 'Tail'; Arguments = @{ Tail = 10000 } } {
        $asked, $said = (Get-EsaMessage $FamilyLog -Mid 1648122667 @Arguments -Verbose 4>&1).Where({ $_ -isnot [System.Management.Automation.VerboseRecord] }, 'Split')
        $asked | ConvertTo-Json -Depth 4 | Should -BeExactly (Get-EsaMessage $FamilyLog -Mid 1648122667 | ConvertTo-Json -Depth 4)
        $said | Should -Not -BeLike 'Only lines are followed*'
    }
}
