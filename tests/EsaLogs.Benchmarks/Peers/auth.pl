# Failed logins to the appliance: ICID, user, address of the client.
use strict;
use warnings;

my %address;
while (my $line = <>) {
    if ($line =~ /Info: New SMTP ICID (\d+) .*? address (\S+)/) { $address{$1} = $2 }
    elsif ($line =~ /Info: SMTP Auth: \(ICID (\d+)\) failed for user: (.*?) using AUTH mechanism: /) { print join("\t", $1, $2, $address{$1} // ''), "\n" }
    elsif ($line =~ /Info: ICID (\d+) close$/) { delete $address{$1} }
}
