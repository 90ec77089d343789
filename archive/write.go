package archive

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"time"

	"regards"
	"regards/casefile"
	"regards/store"
)

// Sink takes the files of a tree, one after another.
type Sink interface {
	// Put writes a file; at is when its content was last changed.
	Put(name string, at time.Time, content []byte) error
	// Close ends the tree. What was not closed is no whole one.
	Close() error
}

// Options say how a record is given back.
type Options struct {
	Now      time.Time
	Readable bool // case files as YAML, for people; else as they are kept, which is some ten times as quick
}

// Count is what a tree holds.
type Count struct{ Positions, Binned, Letters, Contacts int }

// Write gives a candidate's record into a sink and closes it. It ends with the
// first error, and then does not close the sink.
func Write(ctx context.Context, f *store.Folder, to Sink, o Options) (Count, error) {
	own, err := f.Profile(ctx)
	if err != nil {
		return Count{}, err
	}
	w := &writer{to: to, own: own, o: o}
	if w.head, err = casefile.Keep(&regards.Case{Candidate: own.Candidate}); err != nil {
		return Count{}, err
	}
	if err := to.Put(Readme, o.Now, []byte(readme)); err != nil {
		return w.n, err
	}
	if err := f.Export(ctx, w.position); err != nil {
		return w.n, err
	}
	if err := w.contacts(ctx, f); err != nil {
		return w.n, err
	}
	if err := w.paper(ctx, f); err != nil {
		return w.n, err
	}
	if err := w.you(); err != nil {
		return w.n, err
	}
	return w.n, to.Close()
}

// writer is one tree in the making.
type writer struct {
	to   Sink
	own  store.Profile
	head []byte // the candidate, as a part of each case file
	o    Options
	n    Count
}

// position writes one position with what belongs to it.
func (w *writer) position(k *store.Kept) error {
	name, dir := nameOf(k), PositionsDir
	if k.Deleted.IsZero() {
		w.n.Positions++
	} else {
		dir = BinDir
		w.n.Binned++
	}
	if err := w.caseFile(dir+name, k); err != nil {
		return err
	}
	if !k.Beside.IsZero() && k.Deleted.IsZero() {
		b, err := json.MarshalIndent(&k.Beside, "", " ")
		if err != nil {
			return err
		}
		if err := w.to.Put(BesideDir+name+".json", k.Changed, append(b, '\n')); err != nil {
			return err
		}
	}
	for _, all := range [][]store.Letter{k.Letters, k.Drafts} {
		for i := range all {
			l := &all[i]
			w.n.Letters++
			if err := w.to.Put(letterName(name, l), store.Time(l.Changed), []byte(l.Subject+"\n\n"+l.Body+"\n")); err != nil {
				return err
			}
		}
	}
	return nil
}

// caseFile writes the case of a position, in the form that is wanted.
func (w *writer) caseFile(name string, k *store.Kept) error {
	if !w.o.Readable {
		return w.to.Put(name+".json", k.Changed, casefile.Together(w.head, k.Body))
	}
	c, err := k.Case()
	if err != nil {
		return err
	}
	c.Candidate = w.own.Candidate
	return w.readable(name, k.Changed, c)
}

func (w *writer) readable(name string, at time.Time, c *regards.Case) error {
	var b bytes.Buffer
	if err := casefile.Write(&b, c); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return w.to.Put(name+".yaml", at, b.Bytes())
}

// paper writes the candidate's own paper and signature, where there are any.
func (w *writer) paper(ctx context.Context, f *store.Folder) error {
	text, err := f.Pref(ctx, store.PrefPaper)
	if err == nil && text != "" {
		err = w.to.Put(Paper, w.o.Now, []byte(text+"\n"))
	}
	if err != nil {
		return err
	}
	if text, err = f.Pref(ctx, store.PrefSignature); err != nil || text == "" {
		return err
	}
	png, err := base64.StdEncoding.DecodeString(text)
	if err == nil {
		err = w.to.Put(Signature, w.o.Now, png)
	}
	return err
}

// you writes the candidate's own page, last: what a position keeps of the
// settings must not come from it.
func (w *writer) you() error {
	c := &regards.Case{Candidate: w.own.Candidate, Settings: w.own.Settings}
	b, err := casefile.Keep(c)
	if err != nil {
		return err
	}
	return w.to.Put(You+".json", w.o.Now, append(bytes.TrimRight(b, "\n"), '\n'))
}

// contactsAtOnce is how many people are asked for at once.
const contactsAtOnce = 500

// contacts writes the people whom the candidate knows, where there are any.
func (w *writer) contacts(ctx context.Context, f *store.Folder) error {
	table, cards := newTable(), &cards{}
	var after store.Contact
	for {
		some, err := f.Contacts(ctx, after, contactsAtOnce)
		if err != nil {
			return err
		}
		for i := range some {
			w.n.Contacts++
			table.add(&some[i])
			cards.add(&some[i])
		}
		if len(some) < contactsAtOnce {
			break
		}
		after = some[len(some)-1]
	}
	if w.n.Contacts == 0 {
		return nil
	}
	b, err := table.bytes()
	if err == nil {
		err = w.to.Put(ContactsTable, w.o.Now, b)
	}
	if err == nil {
		err = w.to.Put(ContactCards, w.o.Now, cards.b.Bytes())
	}
	return err
}
