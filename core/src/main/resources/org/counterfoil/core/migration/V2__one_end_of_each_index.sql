-- A sale posts to four or five accounts. Ordered by account, its postings went to as many places of
-- the index, each of which was written anew with every sale; by session alone they go to its end.
drop index posting_by_session;
create index posting_by_session on posting (session_id);
