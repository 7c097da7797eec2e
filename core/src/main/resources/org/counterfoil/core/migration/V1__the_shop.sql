-- Every table says in its comment how its rows agree between stores: fact, record, reference, local
-- (architecture.md, "Facts sync, sums are local"). Ids are UUIDv7, made on the till. Amounts are
-- NUMERIC(19,4) in the currency of their document, quantities NUMERIC(15,3), rates NUMERIC(7,4).
-- Instants carry their zone and are written in UTC; business dates are in the store's zone.

create table journal_entry (
  seq bigint primary key,
  device_id uuid not null,
  hlc bigint not null,
  command varchar(80) not null,
  actor_id uuid not null,
  at timestamp(9) with time zone not null,
  schema_version int not null,
  chain varbinary(8) not null,
  content varbinary(1048576) not null
);
comment on table journal_entry is 'journal: one row for each command of this till';

-- who and where -------------------------------------------------------------------------------

create table business (
  id uuid primary key,
  name varchar(255) not null,
  country char(2) not null,
  currency char(3) not null,
  prices_include_tax boolean not null,
  tax_mode varchar(10) not null check (tax_mode in ('LINE', 'DOCUMENT')),
  cash_unit numeric(19, 4) not null,
  cash_mode varchar(10) not null check (cash_mode in ('HALF_UP', 'HALF_DOWN', 'UP', 'DOWN')),
  tax_number varchar(50),
  language varchar(10) not null
);
comment on table business is 'reference: the shop''s owner, with the money rules of its country';

create table division (
  id uuid primary key,
  business_id uuid not null references business (id),
  code varchar(10) not null,
  name varchar(255) not null,
  kind varchar(20) not null
    check (kind in ('GROCERY', 'RESTAURANT', 'CLOTHING', 'HARDWARE', 'CONSTRUCTION'))
);
comment on table division is 'reference: a line of trade of the business';

create table division_switch (
  id uuid primary key,
  division_id uuid not null references division (id),
  feature varchar(40) not null,
  enabled boolean not null,
  unique (division_id, feature)
);
comment on table division_switch is 'reference: which features a division uses (DIV-08, DIV-09)';

create table store (
  id uuid primary key,
  division_id uuid not null references division (id),
  name varchar(255) not null,
  address varchar(500),
  phone varchar(50),
  time_zone varchar(60) not null
);
comment on table store is 'reference: a place where goods are sold';

create table register (
  id uuid primary key,
  store_id uuid not null references store (id),
  code char(2) not null,
  name varchar(100) not null,
  unique (code)
);
comment on table register is 'reference: a till; its code is unique in the business';

create table installation (
  id uuid primary key,
  register_id uuid not null references register (id),
  letter char(1) not null,
  installed_at timestamp(6) with time zone not null,
  unique (register_id, letter)
);
comment on table installation is 'fact: the program set up for a register; id is the journal''s device';

create table setting (
  id uuid primary key,
  name varchar(80) not null,
  scope_id uuid not null,
  content varchar(4000) not null,
  set_at timestamp(6) with time zone not null,
  set_by uuid not null
);
create index setting_by_name on setting (name, scope_id, id);
comment on table setting is 'fact: one version of a setting for a business, division or store; the newest holds';

create table role (
  id uuid primary key,
  code varchar(40) not null unique,
  name varchar(100) not null,
  max_discount numeric(7, 4) not null
);
comment on table role is 'reference: what a kind of user may do (ACC-05)';

create table role_permission (
  id uuid primary key,
  role_id uuid not null references role (id),
  permission varchar(40) not null,
  unique (role_id, permission)
);
comment on table role_permission is 'reference: one right of a role';

create table app_user (
  id uuid primary key,
  name varchar(200) not null,
  email varchar(255),
  role_id uuid not null references role (id),
  pin_hash varchar(200) not null,
  password_hash varchar(200),
  active boolean not null
);
comment on table app_user is 'reference: a person who signs in';

create table sign_in (
  id uuid primary key,
  user_id uuid not null,
  register_id uuid,
  at timestamp(6) with time zone not null,
  accepted boolean not null
);
comment on table sign_in is 'fact: a PIN or password was tried (AUD-04)';

create table sign_in_guard (
  user_id uuid primary key,
  failures int not null,
  waits_until timestamp(6) with time zone not null
);
comment on table sign_in_guard is 'local: wrong PINs in a row, and how long the next one has to wait';

-- goods ---------------------------------------------------------------------------------------

create table category (
  id uuid primary key,
  parent_id uuid,
  name varchar(200) not null
);
comment on table category is 'reference: a branch of the goods tree';

create table tax_class (
  id uuid primary key,
  code varchar(20) not null unique,
  name varchar(100) not null
);
comment on table tax_class is 'reference: goods taxed alike';

create table tax_rate (
  id uuid primary key,
  tax_class_id uuid not null references tax_class (id),
  valid_from date not null,
  percent numeric(7, 4) not null check (percent >= 0),
  unique (tax_class_id, valid_from)
);
comment on table tax_rate is 'reference: the rate of a class from a day on';

create table product (
  id uuid primary key,
  sku varchar(40) not null,
  name varchar(300) not null,
  category_id uuid,
  tax_class_id uuid not null,
  price numeric(19, 4) not null check (price >= 0),
  cost numeric(19, 4) not null check (cost >= 0),
  unit varchar(20) not null,
  kept_in_stock boolean not null,
  active boolean not null
);
create unique index product_by_sku on product (sku);
create index product_by_name on product (name);
comment on table product is 'reference: something sold; price in the business''s currency';

create table barcode (
  id uuid primary key,
  product_id uuid not null references product (id),
  code varchar(60) not null
);
create unique index barcode_by_code on barcode (code);
comment on table barcode is 'reference: a code a scanner reads; several may name one product';

create table stock_movement (
  id uuid primary key,
  product_id uuid not null,
  store_id uuid not null,
  quantity numeric(15, 3) not null,
  reason varchar(20) not null
    check (reason in ('SALE', 'RETURN', 'VOID', 'ADJUSTMENT', 'RECEIVED', 'COUNT')),
  document_id uuid,
  at timestamp(6) with time zone not null,
  user_id uuid not null,
  note varchar(300)
);
comment on table stock_movement is 'fact: goods came (above zero) or went (below zero)';

create table stock_on_hand (
  product_id uuid not null,
  store_id uuid not null,
  quantity numeric(15, 3) not null,
  primary key (product_id, store_id)
);
comment on table stock_on_hand is 'local: the sum of the movements';

-- customers -----------------------------------------------------------------------------------

create table person (
  id uuid primary key,
  kind varchar(20) not null check (kind in ('INDIVIDUAL', 'ORGANISATION')),
  full_name varchar(255) not null,
  first_name varchar(100),
  last_name varchar(100),
  phone varchar(20),
  email varchar(255),
  birth_date date,
  name_key varchar(260),
  created_at timestamp(6) with time zone not null,
  created_by uuid not null
);
create index person_by_phone on person (phone);
create index person_by_email on person (email);
create index person_by_name_key on person (name_key);
comment on table person is 'record: somebody the business knows; phone in E.164 (PEO-01); name_key finds possible duplicates';

create table customer (
  id uuid primary key,
  person_id uuid not null references person (id),
  number varchar(30) not null,
  lifecycle varchar(20) not null
    check (lifecycle in ('PROSPECT', 'LEAD', 'QUALIFIED', 'ACTIVE', 'INACTIVE', 'CHURNED')),
  customer_since date not null,
  alert_note varchar(500)
);
create unique index customer_by_number on customer (number);
comment on table customer is 'record: a person as a customer of the business (C-01, PEO-09)';

-- numbers -------------------------------------------------------------------------------------

create table number_series (
  kind varchar(20) primary key,
  last_number bigint not null
);
comment on table number_series is 'local: the last number this installation issued, the highest of its documents';

-- the till ------------------------------------------------------------------------------------

create table till_session (
  id uuid primary key,
  register_id uuid not null,
  number varchar(30) not null,
  business_date date not null,
  opened_at timestamp(6) with time zone not null,
  opened_by uuid not null,
  currency char(3) not null,
  float_amount numeric(19, 4) not null check (float_amount >= 0)
);
create unique index till_session_by_number on till_session (number);
comment on table till_session is 'fact: the till was opened';

create table cash_movement (
  id uuid primary key,
  session_id uuid not null references till_session (id),
  kind varchar(10) not null check (kind in ('IN', 'OUT', 'DROP')),
  amount numeric(19, 4) not null check (amount > 0),
  currency char(3) not null,
  reason varchar(300) not null,
  at timestamp(6) with time zone not null,
  user_id uuid not null
);
comment on table cash_movement is 'fact: cash was put into the drawer or taken out of it, not by a sale';

create table till_close (
  id uuid primary key,
  session_id uuid not null unique references till_session (id),
  closed_at timestamp(6) with time zone not null,
  closed_by uuid not null,
  note varchar(500)
);
comment on table till_close is 'fact: the till was closed';

create table till_count (
  id uuid primary key,
  session_id uuid not null references till_session (id),
  tender varchar(20) not null,
  currency char(3) not null,
  expected numeric(19, 4) not null,
  counted numeric(19, 4) not null
);
comment on table till_count is 'fact: what was counted at the close, per tender and currency';

create table count_draft (
  session_id uuid primary key,
  content varchar(20000) not null,
  stage varchar(10) not null check (stage in ('COUNTING', 'HANDED_IN'))
);
comment on table count_draft is 'local: a count of the drawer under way, here again after a crash';

-- selling -------------------------------------------------------------------------------------

create table sale (
  id uuid primary key,
  number varchar(30) not null,
  kind varchar(10) not null check (kind in ('SALE', 'RETURN', 'VOID')),
  session_id uuid not null references till_session (id),
  store_id uuid not null,
  register_id uuid not null,
  customer_id uuid,
  reverses_id uuid,
  at timestamp(6) with time zone not null,
  business_date date not null,
  user_id uuid not null,
  currency char(3) not null,
  prices_include_tax boolean not null,
  tax_mode varchar(10) not null,
  discount numeric(19, 4) not null,
  net numeric(19, 4) not null,
  tax numeric(19, 4) not null,
  total numeric(19, 4) not null,
  rounding numeric(19, 4) not null,
  note varchar(500),
  reason varchar(300)
);
create unique index sale_by_number on sale (number);
create unique index sale_by_reversed on sale (reverses_id);
create index sale_by_customer on sale (customer_id, at);
create index sale_by_day on sale (business_date, id);
comment on table sale is 'fact: a sale, a return (credit note) or a void; returns and voids carry negative amounts';

create table sale_line (
  id uuid primary key,
  sale_id uuid not null references sale (id),
  position int not null,
  product_id uuid,
  description varchar(300) not null,
  quantity numeric(15, 3) not null,
  unit_price numeric(19, 4) not null,
  list_price numeric(19, 4) not null,
  discount numeric(19, 4) not null,
  document_discount numeric(19, 4) not null,
  tax_class_id uuid not null,
  tax_percent numeric(7, 4) not null,
  net numeric(19, 4) not null,
  tax numeric(19, 4) not null,
  total numeric(19, 4) not null,
  cost numeric(19, 4) not null,
  note varchar(300)
);
comment on table sale_line is 'fact: one line of a sale, to the cent as charged';

create table tender (
  id uuid primary key,
  sale_id uuid not null references sale (id),
  position int not null,
  kind varchar(20) not null
    check (kind in ('CASH', 'CARD', 'MOBILE_MONEY', 'BANK_TRANSFER', 'CHEQUE', 'STORE_CREDIT',
                    'LOYALTY_POINTS', 'ACCOUNT', 'OTHER')),
  currency char(3) not null,
  tendered numeric(19, 4) not null,
  change_given numeric(19, 4) not null,
  amount numeric(19, 4) not null,
  reference varchar(100)
);
comment on table tender is 'fact: money taken or given back in a sale; amount is tendered less change';

create table posting (
  id uuid primary key,
  document_id uuid not null,
  session_id uuid,
  account varchar(40) not null,
  currency char(3) not null,
  amount numeric(19, 4) not null,
  business_date date not null,
  at timestamp(6) with time zone not null
);
create index posting_by_document on posting (document_id);
create index posting_by_session on posting (session_id, account);
comment on table posting is 'fact: one side of a ledger entry, debit above zero; each document''s sum is zero in each currency';

create table basket (
  id uuid primary key,
  register_id uuid not null,
  user_id uuid not null,
  held boolean not null,
  label varchar(200),
  content varchar(1000000) not null,
  changed_at timestamp(6) with time zone not null
);
comment on table basket is 'local: a half-keyed or held sale, here again after a crash';

create table print_job (
  id uuid primary key,
  document_id uuid not null,
  kind varchar(20) not null check (kind in ('RECEIPT', 'REPORT', 'CASH_SLIP')),
  copy boolean not null,
  state varchar(10) not null check (state in ('WAITING', 'PRINTED', 'FAILED', 'DROPPED')),
  attempts int not null,
  trouble varchar(40),
  created_at timestamp(6) with time zone not null
);
create index print_job_by_state on print_job (state, created_at);
comment on table print_job is 'local: a paper on its way to the printer';
