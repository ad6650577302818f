# Failed logins to the appliance: ICID, user, address of the client.
/Info: New SMTP ICID [0-9]+ / {
    if (match($0, /\) address [^ ]+/)) address[$10] = substr($0, RSTART + 10, RLENGTH - 10)
    next
}
/Info: SMTP Auth: \(ICID [0-9]+\) failed for user: / {
    id = substr($10, 1, length($10) - 1)
    match($0, / failed for user: /)
    user = substr($0, RSTART + RLENGTH)
    sub(/ using AUTH mechanism: .*/, "", user)
    print id "\t" user "\t" address[id]
    next
}
/Info: ICID [0-9]+ close$/ { delete address[$8] }
