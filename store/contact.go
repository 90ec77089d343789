package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"
)

// Contact is somebody whom the candidate knows, from a list of another program.
type Contact struct {
	ID         string `db:"id"` // made by the store from the name and the employer
	Name       string `db:"name"`
	Employer   string `db:"employer"`
	Title      string `db:"title"`
	Email      string `db:"email"`
	Phone      string `db:"phone"`
	Address    string `db:"address"` // lines, as on an envelope
	Tie        string `db:"tie"`     // how they know each other: "connected on LinkedIn since 2021-05-03"
	Recommends bool   `db:"recommends"`
	Changed    int64  `db:"changed"`
}

const contactColumns = `id, name, employer, title, email, phone, address, tie, recommends = 1 AS recommends, changed`

// contactID is the same for one name at one employer, or, where no employer
// is known, at one e-mail address.
func contactID(c Contact) string {
	where := fold(c.Employer)
	if where == "" {
		where = strings.ToLower(c.Email)
	}
	sum := sha256.Sum256([]byte(fold(strings.Join(strings.Fields(c.Name), " ")) + "\n" + where))
	return hex.EncodeToString(sum[:8])
}

// PutContact keeps somebody. What a list did not say before is added; what it
// says otherwise stays as it was first said. It gives who stood there, the zero
// Contact for nobody, and who stands there now; they are equal when nothing was
// new.
func (t *Tx) PutContact(ctx context.Context, c Contact, now time.Time) (was, is Contact, err error) {
	c.ID, c.Changed = contactID(c), millis(now)
	// Most of a list is new, and to try is quicker than to ask first.
	if fresh, err := t.addContact(ctx, c, `DO NOTHING`); err != nil || fresh {
		return Contact{}, c, err
	}
	if was, err = t.Contact(ctx, c.ID); err != nil {
		return was, was, err
	}
	have := was
	for _, f := range [][2]*string{{&have.Employer, &c.Employer}, {&have.Title, &c.Title}, {&have.Email, &c.Email}, {&have.Phone, &c.Phone}, {&have.Address, &c.Address}, {&have.Tie, &c.Tie}} {
		if *f[0] == "" {
			*f[0] = *f[1]
		}
	}
	have.Recommends = have.Recommends || c.Recommends
	if have == was {
		return was, was, nil
	}
	have.Changed = millis(now)
	_, err = t.addContact(ctx, have, `DO UPDATE SET employer = excluded.employer, firm = excluded.firm, title = excluded.title, email = excluded.email,
		phone = excluded.phone, address = excluded.address, tie = excluded.tie, recommends = excluded.recommends, changed = excluded.changed`)
	return was, have, err
}

// addContact writes somebody, and what else is done where somebody stands under
// the id. It reports whether a row was written.
func (t *Tx) addContact(ctx context.Context, c Contact, otherwise string) (bool, error) {
	recommends := 0
	if c.Recommends {
		recommends = 1
	}
	n, err := t.exec(ctx, `INSERT INTO contacts (candidate, id, name, folded, employer, firm, title, email, phone, address, tie, recommends, changed)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (candidate, id) `+otherwise,
		t.owner, c.ID, c.Name, fold(c.Name), c.Employer, fold(c.Employer), c.Title, c.Email, c.Phone, c.Address, c.Tie, recommends, c.Changed)
	if err != nil {
		return false, fmt.Errorf("contact: %w", err)
	}
	return n > 0, nil
}

// DropContact forgets somebody; ErrNotFound when nobody has that id.
func (t *Tx) DropContact(ctx context.Context, id string) error {
	return t.must(ctx, "contact "+id, `DELETE FROM contacts WHERE candidate = $1 AND id = $2`, t.owner, id)
}

// Contact is one of them; ErrNotFound when nobody has that id.
func (r reads) Contact(ctx context.Context, id string) (c Contact, err error) {
	return c, r.one(ctx, &c, `SELECT `+contactColumns+` FROM contacts WHERE candidate = $1 AND id = $2`, r.owner, id)
}

// Contacts are the candidate's contacts in the order of their names, behind
// the one that is given; the zero Contact is before the first.
func (r reads) Contacts(ctx context.Context, after Contact, limit int) (out []Contact, err error) {
	err = r.all(ctx, &out, `SELECT `+contactColumns+` FROM contacts WHERE candidate = $1 AND (folded, id) > ($2, $3) ORDER BY folded, id LIMIT $4`, r.owner, fold(after.Name), after.ID, limit)
	return out, err
}

// ContactsNamed are those whose names begin with the text, whatever its case and
// accents, in the order of their names; the first of all for an empty text.
func (r reads) ContactsNamed(ctx context.Context, text string, limit int) (out []Contact, err error) {
	if len(text) > longestName {
		return nil, nil
	}
	err = r.all(ctx, &out, `SELECT `+contactColumns+` FROM contacts WHERE candidate = $1 AND folded >= $2 AND folded < $3 ORDER BY folded, id LIMIT $4`, r.owner, fold(text), fold(text)+"\U0010FFFF", limit)
	return out, err
}

// ContactsAt are those who work at an employer, whatever its case and accents.
func (r reads) ContactsAt(ctx context.Context, employer string, limit int) (out []Contact, err error) {
	if strings.TrimSpace(employer) == "" {
		return nil, nil
	}
	err = r.all(ctx, &out, `SELECT `+contactColumns+` FROM contacts WHERE candidate = $1 AND firm = $2 ORDER BY folded, id LIMIT $3`, r.owner, fold(employer), limit)
	return out, err
}
