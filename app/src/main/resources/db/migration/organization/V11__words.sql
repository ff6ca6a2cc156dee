-- Every word that any unit ever had in its names, once: a search asks here which of its words nobody has, and how a word that is only begun may go on. Asked for all that begins so, the index of
-- words would gather everybody who has one of them, tens of thousands for a country's commonest beginnings, mostly to find that nobody has the others too.
create table organization.word (word text collate "C" primary key);
grant select on organization.word to thongsuot_server;

-- In order, so that two who write the same new words wait for each other instead of blocking each other.
create function organization.keep_words() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into organization.word select distinct w.word collate "C" as word from changed c cross join lateral unnest(tsvector_to_array(c.words)) w (word) order by word on conflict do nothing;
  return null;
end $$;
create trigger words_kept_inserted after insert on organization.unit_state referencing new table as changed for each statement execute function organization.keep_words();
create trigger words_kept_updated after update on organization.unit_state referencing new table as changed for each statement execute function organization.keep_words();
insert into organization.word select distinct w.word collate "C" as word from organization.unit_state s cross join lateral unnest(tsvector_to_array(s.words)) w (word) order by word;

drop function organization.borne(text[]);

-- With what names of units begin, folded: the words that say what kind of unit it is and that people leave out when they look for one, "trường tiểu học" for "Chi bộ Trường Tiểu học".
create table organization.leading (words text collate "C" primary key);
grant select on organization.leading to thongsuot_server;
insert into organization.leading (words) values
  ('chi bo'), ('chi bo co so'), ('dang bo'), ('dang bo bo phan'), ('dang uy'), ('dang uy xa'), ('dang uy phuong'), ('dang uy dac khu'), ('dang uy cac co quan'), ('tinh uy'), ('thanh uy'), ('huyen uy'),
  ('quan uy'), ('thi uy'), ('ban'), ('van phong'), ('uy ban'), ('uy ban nhan dan'), ('uy ban nhan dan tinh'), ('uy ban nhan dan thanh pho'), ('uy ban nhan dan xa'), ('uy ban nhan dan phuong'),
  ('hoi dong nhan dan'), ('bo'), ('so'), ('cuc'), ('chi cuc'), ('phong'), ('tap doan'), ('tong cong ty'), ('cong ty'), ('cong ty co phan'), ('cong ty tnhh'), ('chi nhanh'), ('xi nghiep'), ('truong'),
  ('trung tam'), ('benh vien'), ('uy ban mat tran to quoc'), ('mat tran to quoc'), ('lien doan lao dong'), ('cong doan'), ('doan thanh nien'), ('chi doan'), ('hoi'), ('chi hoi'), ('hoi nong dan'),
  ('hoi cuu chien binh'), ('hoi lien hiep phu nu'), ('bo phan'), ('to'), ('doi');
