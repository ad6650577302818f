;CREATE TABLE secured AS SELECT DISTINCT regexp_match('^DCID (\d+) ', log_body) AS dcid FROM esa_mail_log WHERE log_body LIKE 'DCID % TLS success%'
;CREATE TABLE opened AS SELECT regexp_match('^New SMTP DCID (\d+) ', log_body) AS dcid, regexp_match(' address (\S+)', log_body) AS address FROM esa_mail_log WHERE log_body LIKE 'New SMTP DCID %'
;CREATE TABLE done AS SELECT regexp_match(' MID (\d+) ', log_body) AS mid, regexp_match('done DCID (\d+) ', log_body) AS dcid FROM esa_mail_log WHERE log_body LIKE 'Message done DCID %'
;CREATE INDEX secured_dcid ON secured (dcid)
;CREATE INDEX opened_dcid ON opened (dcid)
;SELECT done.mid, done.dcid, opened.address FROM done LEFT JOIN secured ON secured.dcid = done.dcid LEFT JOIN opened ON opened.dcid = done.dcid WHERE secured.dcid IS NULL
:write-csv-to -
