-- An X report says who read it, and is printed when nobody is signed in to ask.
alter table print_job add column asked_by uuid;
