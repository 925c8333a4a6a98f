-- Many commitments at once: each parameter is one column, as an array of texts.
insert into commitment.commitment (
    id, parent_id, unit_path, unit_name, level, number, action, title, kind, target, target_unit, bound,
    tolerance, reference, denominator, base, from_day, due_kind, due, every, times, supporting, evidence, review, indicator, course, relation, series, issuer,
    plan, pack_id, document_number, clause_path, span_start, span_end, text_hash, cascade_rule, addressed, weight,
    office_id, office_name, post_id, post_name, person_id, person_name, signal, cause,
    state, state_at, state_by, issued_at, updated_at)
select
    id::bigint, parent_id::bigint, unit_path::public.ltree, unit_name, level, number, action, title, kind,
    target::numeric, target_unit, bound, tolerance::numeric, reference, denominator, base::numeric,
    from_day::date, due_kind, due::date, every, times::integer, string_to_array(supporting, chr(10)),
    string_to_array(evidence, chr(10)), string_to_array(review, chr(10)), indicator, course, relation, series, issuer, plan, pack_id, document_number, clause_path, span_start::integer,
    span_end::integer, text_hash, cascade_rule, addressed::integer, weight::bigint, office_id::bigint,
    office_name, post_id::bigint, post_name, person_id::bigint, person_name, signal, cause,
    'ISSUED', :at, :by, :at, :at
from unnest(
    :id::text[], :parent_id::text[], :unit_path::text[], :unit_name::text[], :level::text[], :number::text[],
    :action::text[], :title::text[], :kind::text[], :target::text[], :target_unit::text[], :bound::text[],
    :tolerance::text[], :reference::text[], :denominator::text[], :base::text[], :from_day::text[],
    :due_kind::text[], :due::text[], :every::text[], :times::text[], :supporting::text[], :evidence::text[], :review::text[],
    :indicator::text[], :course::text[], :relation::text[], :series::text[],
    :issuer::text[], :plan::text[], :pack_id::text[], :document_number::text[], :clause_path::text[],
    :span_start::text[], :span_end::text[], :text_hash::text[], :cascade_rule::text[], :addressed::text[],
    :weight::text[], :office_id::text[], :office_name::text[], :post_id::text[], :post_name::text[],
    :person_id::text[], :person_name::text[], :signal::text[], :cause::text[]) as draft (
    id, parent_id, unit_path, unit_name, level, number, action, title, kind, target, target_unit, bound,
    tolerance, reference, denominator, base, from_day, due_kind, due, every, times, supporting, evidence, review, indicator, course, relation, series, issuer,
    plan, pack_id, document_number, clause_path, span_start, span_end, text_hash, cascade_rule, addressed, weight,
    office_id, office_name, post_id, post_name, person_id, person_name, signal, cause)
