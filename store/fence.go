package store

import (
	"context"
	"database/sql"
	"fmt"
)

// fence is PostgreSQL's row-level security over every table that has a
// candidate. It is the second wall: the first is that each query names its
// candidate. It is forced, because the program owns its tables, and fails closed:
// without a candidate there are no rows (RELIABILITY 4.4). A setting that was
// set once comes back as an empty text, hence nullif.
const fence = `DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'candidate' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own ON %I USING (candidate = nullif(current_setting(''regards.candidate'', true), '''') OR current_setting(''regards.everyone'', true) = ''on'')', t);
  END LOOP;
END $$`

// mayFence refuses a role to which no fence applies.
func mayFence(ctx context.Context, db *sql.DB) error {
	var role string
	var above bool
	if err := db.QueryRowContext(ctx, `SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user`).Scan(&role, &above); err != nil {
		return err
	}
	if above {
		return faultOf(ErrPlace, nil, "The PostgreSQL role %q stands above row-level security, which keeps one candidate's record from another's. Give Regards a role without SUPERUSER and BYPASSRLS that owns its database; nothing was changed.", role)
	}
	return nil
}

// stand says to the fence whose rows a transaction may see, for as long as it
// lasts. SQLite has no fence; there it does nothing.
func (r reads) stand(ctx context.Context, tx *sql.Tx) error {
	if r.dialect.fence == "" {
		return nil
	}
	everyone := "off"
	if r.everyone {
		everyone = "on"
	}
	if _, err := tx.ExecContext(ctx, `SELECT set_config('regards.candidate', $1, true), set_config('regards.everyone', $2, true)`, r.owner, everyone); err != nil {
		return fmt.Errorf("fence: %w", err)
	}
	return nil
}
