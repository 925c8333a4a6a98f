-- Facts name a record by the text of its key; what changed is read by it.
create index form_gy_01_record on monitoring.form_gy_01 ((filing_id::text));
