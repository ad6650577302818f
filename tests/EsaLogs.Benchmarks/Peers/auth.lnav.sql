;CREATE TABLE opened AS SELECT regexp_match('^New SMTP ICID (\d+) ', log_body) AS icid, regexp_match(' address (\S+) ', log_body) AS address FROM esa_mail_log WHERE log_body LIKE 'New SMTP ICID %'
;CREATE INDEX opened_icid ON opened (icid)
;CREATE TABLE failed AS SELECT regexp_match('^SMTP Auth: \(ICID (\d+)\)', log_body) AS icid, regexp_match('failed for user: (.*?) using AUTH', log_body) AS user FROM esa_mail_log WHERE log_body LIKE 'SMTP Auth: (ICID %) failed for user: %'
;SELECT failed.icid, failed.user, opened.address FROM failed LEFT JOIN opened ON opened.icid = failed.icid
:write-csv-to -
