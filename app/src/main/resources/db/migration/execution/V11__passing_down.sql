-- A unit passes its part in an obligation down to units below it. They have occurrences of their own then, of which it is the sender and the judge: sender_id is whoever gave it, as before.
alter table execution.occurrence
  -- Who issued the document, where somebody else gave the part.
  add column issuer_id bigint,
  -- The entry with which it was passed down, the last time; 0 for what the document itself asks of the unit.
  add column given integer not null default 0,
  add constraint occurrence_passed_down check ((issuer_id is null) = (given = 0));
-- What a unit passed down.
create index occurrence_passed on execution.occurrence (sender_id, document_id, obligation_id, period_start, unit_id) where given > 0;
-- What was passed down to a unit and of which it has said nothing yet.
create index occurrence_newly_passed on execution.occurrence (unit_id) where given > 0 and state = 'open' and entries = given;

alter table execution.entry drop constraint entry_kind_check,
  add constraint entry_kind_check check (kind in ('progress', 'report', 'verification', 'return', 'extension-request', 'extension', 'extension-denial', 'refusal-request', 'refusal', 'refusal-denial', 'suspension', 'resumption',
    'responsibility', 'passing', 'taking-back'));

create function execution.issued_by(sender bigint, document bigint) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select exists (select from directive.issue i where i.unit_id = sender and i.document_id = document)
$$;
-- Whoever leads an obligation judges those whom the document gave a part in it, not what they pass down within their own house.
create or replace function execution.judges(sender bigint, document bigint, obligation text) returns boolean
language sql stable parallel safe as $$ select identity.owns(sender) or execution.leads(document, obligation) and execution.issued_by(sender, document) $$;
-- Whether a unit has an occurrence of its own that still runs, and so may pass it down.
create function execution.holds(unit bigint, document bigint, obligation text, period date) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog as $$
  select exists (
    select from execution.occurrence o
     where o.unit_id = unit and o.document_id = document and o.obligation_id = obligation and o.period_start = period and o.state in ('open', 'returned', 'refusal-asked', 'suspended'))
$$;

alter policy occurrence_read on execution.occurrence using (
  identity.sees(unit_id) or identity.owns(sender_id) or given = 0 and execution.leads(document_id, obligation_id) or identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(unit_id, identity.unit()));
alter policy occurrence_change on execution.occurrence
  using (identity.owns(unit_id) or identity.owns(sender_id) or given = 0 and execution.leads(document_id, obligation_id))
  with check (identity.owns(unit_id) or identity.owns(sender_id) or given = 0 and execution.leads(document_id, obligation_id));
create policy occurrence_pass_down on execution.occurrence for insert with check (
  given > 0 and identity.owns(sender_id) and unit_id <> sender_id and identity.is_within(unit_id, sender_id) and execution.holds(sender_id, document_id, obligation_id, period_start));
grant update (sender_id, issuer_id, given) on execution.occurrence to thongsuot_server;

-- Ends what was passed down, at any number of levels, below a unit that owes it no longer. Whoever ends the unit's own part can't see those below; that the unit owes it no longer is asked here.
create function execution.release(unit bigint, document bigint, obligation text, period date) returns bigint
language sql volatile security definer set search_path = pg_catalog as $$
  with recursive below as (
    select o.unit_id from execution.occurrence o
     where o.sender_id = release.unit and o.given > 0 and o.document_id = release.document and o.obligation_id = release.obligation and o.period_start = release.period
    union
    select o.unit_id from below b join execution.occurrence o
        on o.sender_id = b.unit_id and o.given > 0 and o.document_id = release.document and o.obligation_id = release.obligation and o.period_start = release.period),
  ended as (
    update execution.occurrence o set state = 'ended', asked_due = null
     where o.unit_id in (select b.unit_id from below b) and o.document_id = release.document and o.obligation_id = release.obligation and o.period_start = release.period
       and o.state in ('open', 'returned', 'refusal-asked', 'suspended')
       and exists (select from execution.occurrence t where t.unit_id = release.unit and t.document_id = release.document and t.obligation_id = release.obligation and t.period_start = release.period
                      and t.state in ('refused', 'ended'))
    returning 1)
  select count(*) from ended
$$;

-- What an ended unit had passed down is judged by its successor: the one that stands above, else the first. What was passed down to the successor itself it now owes to whoever issued the document.
create function execution.give_over(giver bigint, successors bigint[]) returns bigint
language sql volatile security definer set search_path = pg_catalog as $$
  with moved as (
    select o.unit_id, o.document_id, o.obligation_id, o.period_start, o.issuer_id,
           coalesce((select s from unnest(give_over.successors) s where identity.is_within(o.unit_id, s) limit 1), give_over.successors[1]) as heir
      from execution.occurrence o
     where identity.reach() = 'ALL' and o.sender_id = give_over.giver and o.given > 0 and o.state in ('open', 'returned', 'refusal-asked', 'suspended', 'reported')),
  judged as (select m.unit_id, m.document_id, m.obligation_id, m.period_start, m.heir = m.unit_id as own, case when m.heir = m.unit_id then m.issuer_id else m.heir end as judge from moved m),
  entries as (
    update execution.entry x set sender_id = j.judge from judged j
     where x.unit_id = j.unit_id and x.document_id = j.document_id and x.obligation_id = j.obligation_id and x.period_start = j.period_start),
  figures as (
    update execution.figure x set sender_id = j.judge from judged j
     where x.unit_id = j.unit_id and x.document_id = j.document_id and x.obligation_id = j.obligation_id and x.period_start = j.period_start),
  files as (
    update execution.evidence x set sender_id = j.judge from judged j
     where x.unit_id = j.unit_id and x.document_id = j.document_id and x.obligation_id = j.obligation_id and x.period_start = j.period_start),
  questions as (
    update execution.question x set sender_id = j.judge from judged j
     where x.unit_id = j.unit_id and x.document_id = j.document_id and x.obligation_id = j.obligation_id and x.period_start = j.period_start),
  given as (
    update execution.occurrence x
       set sender_id = j.judge, issuer_id = case when j.own then null else x.issuer_id end, given = case when j.own then 0 else x.given end
      from judged j
     where x.unit_id = j.unit_id and x.document_id = j.document_id and x.obligation_id = j.obligation_id and x.period_start = j.period_start
    returning 1)
  select count(*) from given
$$;

-- The board counts each unit's own occurrence once, wherever the unit stands; of what a unit sent, those beyond its subtree only as far as the document itself asked them.
alter table execution.past add column passed_down boolean not null default false;
create or replace view execution.standing as
  select unit_id, document_id, obligation_id, period_start, period_end, due, state, state = 'open' and entries = 0 as silent, sender_id, opened_on, changed_in, changed_on, given > 0 as passed_down
    from execution.occurrence where identity.reach() = 'ALL';

create or replace function execution.changed() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.changed_in := pg_current_xact_id();
  new.changed_on := execution.today();
  if tg_op = 'UPDATE' and old.opened_on < new.changed_on and (old.state, old.due, old.entries = 0, old.given > 0) is distinct from (new.state, new.due, new.entries = 0, new.given > 0) then
    insert into execution.past (unit_id, document_id, obligation_id, period_start, day, state, due, silent, period_end, passed_down)
    values (old.unit_id, old.document_id, old.obligation_id, old.period_start, new.changed_on, old.state, old.due, old.state = 'open' and old.entries = 0, old.period_end, old.given > 0)
    on conflict do nothing;
  end if;
  return new;
end $$;

create or replace function execution.tally(top bigint, document bigint, dimension text, day date, nearly integer, past boolean)
returns table (key text, verified bigint, reported bigint, in_time bigint, no_deadline bigint, nearly_due bigint, late bigint, stopped bigint, silent bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with summit as (
    select t.path from organization.unit_place t
     where t.unit_id = tally.top and t.since <= tally.day and t.until > tally.day and identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(tally.top, identity.unit())),
  scope as (
    select p.unit_id, substring(p.path from length(s.path) + 1 for 4) as child
      from summit s join organization.unit_place p on p.path >= s.path and p.path < s.path || '\xffffffff'::bytea and p.since <= tally.day and p.until > tally.day),
  held as (
    select s.child, false as beyond, o.*
      from scope s join execution.occurrence o on o.unit_id = s.unit_id and (tally.document is null or o.document_id = tally.document)
    union all
    select ''::bytea, true, o.*
      from directive.issue i join execution.occurrence o on o.document_id = i.document_id and o.sender_id = i.unit_id
     where i.unit_id = tally.top and tally.top = identity.unit() and identity.reach() in ('UNIT', 'SUBTREE') and i.state = 'issued' and (tally.document is null or i.document_id = tally.document)
       and not exists (select from scope s where s.unit_id = o.unit_id)),
  seen as (
    select h.child, h.document_id, h.obligation_id, h.period_end, coalesce(b.state, h.state) as state, case when b.state is null then h.due else b.due end as due,
           coalesce(b.silent, h.state = 'open' and h.entries = 0) as silent
      from held h
      left join lateral (
        select p.state, p.due, p.silent, p.passed_down from execution.past p
         where p.unit_id = h.unit_id and p.document_id = h.document_id and p.obligation_id = h.obligation_id and p.period_start = h.period_start and p.day > tally.day
         order by p.day limit 1) b on tally.past
     where (not tally.past or h.opened_on <= tally.day) and not (h.beyond and coalesce(b.passed_down, h.given > 0))),
  -- What runs on the day, and what is left over from before.
  running as (select * from seen where state <> 'ended' and (state in ('open', 'returned', 'refusal-asked', 'suspended', 'reported') or period_end is null or period_end >= tally.day))
  select case tally.dimension when 'document' then r.document_id::text when 'obligation' then r.obligation_id else encode(r.child, 'hex') end,
         count(*) filter (where r.state = 'verified'),
         count(*) filter (where r.state = 'reported'),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due > tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due is null),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due between tally.day and tally.day + tally.nearly),
         count(*) filter (where r.state in ('open', 'returned', 'refusal-asked') and r.due < tally.day),
         count(*) filter (where r.state in ('suspended', 'refused')),
         count(*) filter (where r.silent)
    from running r group by 1
$$;
