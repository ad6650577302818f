# Failed logins to the appliance: ICID, user, address of the client.
param([string] $Path)

$address = @{}
switch -Regex -File $Path {
    'Info: New SMTP ICID (?<id>\d+) .*? address (?<address>\S+)' { $address[$Matches.id] = $Matches.address; continue }
    'Info: SMTP Auth: \(ICID (?<id>\d+)\) failed for user: (?<user>.*?) using AUTH mechanism: ' { "$($Matches.id)`t$($Matches.user)`t$($address[$Matches.id])"; continue }
}
