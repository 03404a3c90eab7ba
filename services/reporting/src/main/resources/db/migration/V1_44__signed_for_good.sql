-- Beside the triggers, which refuse it to everybody: the running service may not even ask to change what was signed.
revoke update, delete on edition_content from "${service}";
revoke delete on edition from "${service}";
