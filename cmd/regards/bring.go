package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/calendar"
	"regards/casefile"
	"regards/desk"
	"regards/intake"
	"regards/store"
)

// bringFlags are the flags of `regards import`.
type bringFlags struct {
	dry bool
	to  string
}

func newImport(d door) *cobra.Command {
	var f bringFlags
	c := &cobra.Command{
		Use:   "import FILE...",
		Short: "Bring what you have: case files, invitations, contacts, lists of jobs",
		Long: "File in your record what you have elsewhere: case files, an invitation (.ics, or the e-mail it\n" +
			"came in), contacts (vCard, Google, Outlook, LinkedIn), a résumé as JSON Resume, the list of a job\n" +
			"tracker as CSV, the saved page of a job. All files are read first; when one of them cannot be\n" +
			"read, nothing is filed. What is on the record already is not filed twice.",
		Example: "  regards import cases/*.yaml --dry-run\n" +
			"  regards import invite.ics --to brightwater\n" +
			"  regards import Connections.csv tracker.csv resume.json",
		Args:              some("a file"),
		ValidArgsFunction: completeCase,
		RunE:              func(c *cobra.Command, args []string) error { return d.bring(c.Context(), args, f) },
	}
	c.Flags().BoolVar(&f.dry, "dry-run", false, "read the files and say what would be filed")
	c.Flags().StringVar(&f.to, "to", "", "the `position` to which an invitation belongs")
	return c
}

// brought is a file as it was read: a case, an invitation, or the suggestions
// of another program's file.
type brought struct {
	path string
	c    *regards.Case
	in   *calendar.Invitation
	all  []intake.Suggestion
	rep  intake.Report
}

// bring reads all files and files what they say.
func (d door) bring(ctx context.Context, paths []string, f bringFlags) error {
	var files []brought
	for _, p := range paths {
		b, err := d.readBrought(p)
		if err != nil {
			return err
		}
		files = append(files, b)
	}
	t := newTerminal(d.stdout)
	if f.dry {
		for _, b := range files {
			b.preview(t)
		}
		return t.err
	}
	return d.atDesk(ctx, true, func(k *desk.Desk) error {
		to := ""
		if f.to != "" {
			row, err := find(ctx, k, f.to)
			if err != nil {
				return err
			}
			to = row.ID
		}
		for _, b := range files {
			if err := d.takeBrought(ctx, t, k, b, to); err != nil {
				return fmt.Errorf("%s: %w", b.path, err)
			}
		}
		return t.err
	})
}

// readBrought reads a file, whatever it is.
func (d door) readBrought(path string) (b brought, err error) {
	b.path = path
	if path == "-" || strings.EqualFold(filepath.Ext(path), ".yaml") || strings.EqualFold(filepath.Ext(path), ".yml") {
		b.c, err = d.readCase(path)
		return b, err
	}
	f, err := open(path)
	if err != nil {
		return b, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	head, _ := in.Peek(2048)
	switch kind := kindOf(path, head); kind {
	case "invitation", "mail":
		read := calendar.ReadInvitation
		if kind == "mail" {
			read = calendar.ReadMail
		}
		i, err := read(in)
		if err != nil {
			return b, fmt.Errorf("%s: %w. Nothing was filed", path, err)
		}
		b.in = &i
		return b, nil
	}
	b.rep, err = intake.Read(in, func(s intake.Suggestion) error {
		b.all = append(b.all, s)
		return nil
	})
	if errors.Is(err, intake.ErrUnknown) {
		if _, again := f.Seek(0, io.SeekStart); again == nil && bytes.HasPrefix(bytes.TrimSpace(head), []byte("{")) {
			b.c, err = zoned(casefile.Read(f, path))
			return b, err
		}
	}
	if err != nil {
		return b, fmt.Errorf("%s: %w. Nothing was filed", path, err)
	}
	return b, nil
}

// kindOf tells an invitation and an e-mail from what other programs write.
func kindOf(path string, head []byte) string {
	text := strings.ToUpper(string(bytes.TrimLeft(head, "\ufeff \r\n\t")))
	switch {
	case strings.HasPrefix(text, "BEGIN:VCALENDAR"):
		return "invitation"
	case strings.EqualFold(filepath.Ext(path), ".eml"), strings.Contains(text, "\nMIME-VERSION:") && strings.Contains(text, "CONTENT-TYPE:"):
		return "mail"
	}
	return ""
}

// mostShown is how many lines a preview shows of one file.
const mostShown = 40

// preview says what would be filed.
func (b brought) preview(t *terminal) {
	switch {
	case b.c != nil:
		t.hanging(b.path+": ", b.path+": ", printable(joined(" at ", b.c.Position.Said(), b.c.Employer.Name)))
		return
	case b.in != nil:
		t.hanging(b.path+": ", b.path+": ", printable(invited(*b.in)))
		return
	}
	t.hanging(b.path+": ", b.path+": ", b.rep.Format+", "+plural(b.rep.Taken, "suggestion"))
	for i, s := range b.all {
		if i == mostShown {
			t.line(fmt.Sprintf("  and %d more", len(b.all)-i))
			break
		}
		line := fmt.Sprintf("  line %d  ", s.Line)
		t.hanging(t.faint(line), line, printable(said(s)))
	}
	b.left(t)
}

// left says what was left out, and why.
func (b brought) left(t *terminal) {
	for i, n := range b.rep.Left {
		if i == mostShown {
			t.line(fmt.Sprintf("  and %d more were left out", len(b.rep.Left)-i))
			break
		}
		line := fmt.Sprintf("  left out, line %d: ", n.Line)
		t.hanging(t.severity(regards.Warn, line), line, printable(full(n.Text)))
	}
}

// said is a suggestion in one line.
func said(s intake.Suggestion) string {
	switch {
	case s.Contact != nil:
		return joined(" · ", joined(", ", s.Contact.Name, joined(" at ", s.Contact.Title, s.Contact.Employer)), s.Contact.Email, s.Contact.Tie)
	case s.Job != nil:
		out := joined(" · ", joined(" at ", s.Job.Title, s.Job.Employer), s.Job.Stage)
		if len(s.Job.Needs) > 0 {
			out += " · asks for: " + strings.Join(s.Job.Needs, "; ")
		}
		return out
	case len(s.Profile.Evidence) > 0:
		return joined(", I ", joined(" ", "at", s.Profile.Evidence[0].At), s.Profile.Evidence[0].Did)
	}
	return joined(" · ", "you: "+s.Profile.Name, s.Profile.Email, s.Profile.Phone)
}

// invited is an invitation in one line.
func invited(in calendar.Invitation) string {
	what := in.Summary
	if in.Method == calendar.Cancelled {
		what += ", called off"
	}
	return joined(" · ", what, strings.TrimSpace(in.Start.String()+" "+in.Zone), in.Organizer.Name)
}

// takeBrought files what one file says, and tells what came of it.
func (d door) takeBrought(ctx context.Context, t *terminal, k *desk.Desk, b brought, to string) error {
	p, err := k.File().Profile(ctx)
	if err != nil {
		return err
	}
	switch {
	case b.c != nil:
		id, took, err := k.TakeCase(ctx, b.c, thisTerminal)
		if err == nil {
			d.tell(t, id, took, joined(" at ", b.c.Position.Said(), b.c.Employer.Name))
		}
		return err
	case b.in != nil:
		in := *b.in
		own := []string{p.Candidate.Email, p.Candidate.Name}
		id, took, err := k.TakeInvitation(ctx, desk.Invited{UID: in.UID, Sequence: int64(in.Sequence), Stamp: in.Stamp.String(), Cancelled: in.Method == calendar.Cancelled,
			Summary: in.Summary, Into: func(c *regards.Case) { in.Into(c, own...) }}, in.Case(own...), to, thisTerminal)
		if err == nil {
			d.tell(t, id, took, invited(in))
		}
		return err
	}
	return d.takeSuggestions(ctx, t, k, b)
}

// tell says what came of one thing.
func (d door) tell(t *terminal, id string, took desk.Took, what string) {
	head := map[desk.Took]string{desk.TookNew: "Filed: ", desk.TookChanged: "Brought up to date: ", desk.TookNothing: "On the record already: "}[took]
	if id != "" {
		what += " [" + id[:4] + "]"
	}
	t.hanging(head, head, printable(full(what)))
}

// takeSuggestions files the suggestions of another program's file.
func (d door) takeSuggestions(ctx context.Context, t *terminal, k *desk.Desk, b brought) error {
	count := map[desk.Took]int{}
	var contacts []store.Contact
	for _, s := range b.all {
		var took desk.Took
		var err error
		switch {
		case s.Contact != nil:
			c := s.Contact
			contacts = append(contacts, store.Contact{Name: c.Name, Title: c.Title, Employer: c.Employer, Email: c.Email, Phone: c.Phone,
				Address: strings.Join(c.Address, "\n"), Tie: c.Tie, Recommends: c.Recommends})
			continue
		case s.Job != nil:
			_, took, err = k.TakeJob(ctx, s.Job.Case(), thisTerminal)
		default:
			took, err = k.TakeProfile(ctx, *s.Profile)
		}
		if err != nil {
			return err
		}
		count[took]++
	}
	fresh, err := k.TakeContacts(ctx, contacts)
	if err != nil {
		return err
	}
	count[desk.TookNew] += fresh
	count[desk.TookNothing] += len(contacts) - fresh
	head := b.path + ": "
	t.hanging(head, head, b.rep.Format+": "+counts(count)+".")
	b.left(t)
	return nil
}

// counts says how many suggestions came to what.
func counts(n map[desk.Took]int) string {
	var parts []string
	for _, c := range []struct {
		took desk.Took
		word string
	}{{desk.TookNew, "new"}, {desk.TookChanged, "brought up to date"}, {desk.TookNothing, "there already"}} {
		if n[c.took] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[c.took], c.word))
		}
	}
	if len(parts) == 0 {
		return "nothing to file"
	}
	return strings.Join(parts, ", ")
}
