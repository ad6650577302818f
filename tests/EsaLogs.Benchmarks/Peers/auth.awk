# Failed logins to the appliance: ICID, user, address of the client.
function between(text, before, after,    at) {
    at = index(text, before)
    if (!at) return ""
    text = substr(text, at + length(before))
    at = index(text, after)
    return at ? substr(text, 1, at - 1) : text
}
index($0, "Info: New SMTP ICID ")    { address[$10] = between($0, ") address ", " "); next }
index($0, ") failed for user: ")     { if (index($0, "Info: SMTP Auth: (ICID ")) { id = between($0, "(ICID ", ")"); print id "\t" between($0, ") failed for user: ", " using AUTH mechanism: ") "\t" address[id] } next }
/Info: ICID [0-9]+ close$/           { delete address[$8] }
