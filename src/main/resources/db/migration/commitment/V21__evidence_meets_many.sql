-- One file may meet several requirements of a contract, and a reference may stand beside a file or without one.

drop trigger evidence_is_only_withdrawn on commitment.evidence;
drop index commitment.evidence_file_once, commitment.evidence_reference_once;
alter table commitment.evidence
    drop constraint evidence_is_file_or_reference,
    drop column requirement,
    add column meets smallint[] not null default '{}',
    add constraint evidence_is_file_or_reference check (hash is not null or reference <> '');
create unique index evidence_file_once on commitment.evidence (commitment_id, hash)
    where withdrawn_at is null and hash is not null;
create unique index evidence_reference_once on commitment.evidence (commitment_id, reference)
    where withdrawn_at is null and hash is null;

comment on column commitment.evidence.meets is 'Places of the requirements it meets, counted from 1';

create or replace function commitment.refuse_other_than_withdrawal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null or new.withdrawn_at is null
        or (new.id, new.commitment_id, new.unit_path, new.hash, new.name, new.kept_at, new.kept_by, new.meets, new.reference, new.account)
            is distinct from
           (old.id, old.commitment_id, old.unit_path, old.hash, old.name, old.kept_at, old.kept_by, old.meets, old.reference, old.account) then
        raise exception 'evidence is withdrawn once, and never changed or deleted';
    end if;
    return new;
end
$$;
create trigger evidence_is_only_withdrawn before update or delete on commitment.evidence
    for each row execute function commitment.refuse_other_than_withdrawal();
