package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"regards"
	"regards/bring"
	"regards/casefile"
	"regards/desk"
	"regards/intake"
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
			"tracker as CSV, the saved page of a job, an export of Regards (.tar.gz, .zip, or the\n" +
			"folder). All files are read first; when one of them cannot be read, nothing is filed. What is on\n" +
			"the record already is not filed twice.",
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

// bring reads all files and files what they say.
func (d door) bring(ctx context.Context, paths []string, f bringFlags) error {
	var files []bring.File
	var looks []looked
	for _, p := range paths {
		file, err := d.openBrought(p)
		if err != nil {
			return err
		}
		l, err := look(file)
		if err != nil {
			return unread(err)
		}
		files, looks = append(files, file), append(looks, l)
	}
	t := newTerminal(d.stdout)
	if _, err := recordPath(); f.dry && err != nil { // there is no record yet: all of it would be new
		for _, l := range looks {
			l.print(t)
		}
		return t.err
	}
	return d.atDesk(ctx, true, func(k *desk.Desk) error {
		o := bring.Options{Device: thisTerminal, Preview: f.dry, Most: mostShown}
		if f.to != "" {
			row, err := find(ctx, k, f.to)
			if err != nil {
				return err
			}
			o.To = func(string) string { return row.ID }
		}
		results, _, err := bring.Take(ctx, k, files, o)
		if err != nil {
			return err
		}
		for _, r := range results {
			tell(t, r, f.dry)
		}
		return t.err
	})
}

// openBrought reads a file, or the standard input, as it stands; of a folder,
// what `regards export` has put there.
func (d door) openBrought(path string) (bring.File, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return openFolder(path)
	}
	var r io.Reader = d.stdin
	if path == "-" {
		d.invite("a case file")
	} else {
		f, err := open(path)
		if err != nil {
			return bring.File{}, err
		}
		defer f.Close()
		r = f
	}
	file, err := bring.NewFile(path, r)
	var broken *os.PathError
	if errors.As(err, &broken) {
		err = fmt.Errorf("%s cannot be read (%w)", path, cause(err))
	}
	if err != nil {
		return file, unread(err)
	}
	return file, nil
}

// unread says of what could not be read that nothing came of it.
func unread(err error) error {
	var faults *casefile.Errors
	if errors.As(err, &faults) {
		return err // which says so itself
	}
	return fmt.Errorf("%w. Nothing was filed", err)
}

// mostShown is how many lines a preview shows of one file.
const mostShown = 40

// looked is a file as it was looked at: what it says, and the first of it.
type looked struct {
	name  string
	rep   bring.Report
	first []bring.Thing
}

// look reads a file to its end without taking anything.
func look(f bring.File) (l looked, err error) {
	l.name = f.Name
	l.rep, err = f.Read(func(t bring.Thing) error {
		if len(l.first) < mostShown {
			l.first = append(l.first, t)
		}
		return nil
	})
	return l, err
}

// whole reports whether a file is one thing and has no lines of its own.
func whole(rep bring.Report) bool { return rep.Format == "case file" || rep.Format == "invitation" }

// print says what would be filed.
func (l looked) print(t *terminal) {
	head := l.name + ": "
	if whole(l.rep) {
		t.hanging(head, head, printable(l.first[0].Said()))
		return
	}
	t.hanging(head, head, l.rep.Format+", "+plural(l.rep.Things, "suggestion"))
	for _, thing := range l.first {
		line := "  "
		if thing.Line > 0 {
			line = fmt.Sprintf("  line %d  ", thing.Line)
		}
		t.hanging(t.faint(line), line, printable(thing.Said()))
	}
	if more := l.rep.Things - len(l.first); more > 0 {
		t.line(fmt.Sprintf("  and %d more", more))
	}
	left(t, l.rep.Left)
}

// left says what was left out, and why.
func left(t *terminal, all []intake.Note) {
	for i, n := range all {
		if i == mostShown {
			t.line(fmt.Sprintf("  and %d more were left out", len(all)-i))
			break
		}
		line := "  left out: "
		if n.Line > 0 {
			line = fmt.Sprintf("  left out, line %d: ", n.Line)
		}
		t.hanging(t.severity(regards.Warn, line), line, printable(full(n.Text)))
	}
}

// came are the words for what came of a thing, or would come of it.
var came = map[bool]map[desk.Took]string{
	false: {desk.TookNew: "Filed: ", desk.TookChanged: "Brought up to date: ", desk.TookNothing: "On the record already: ", desk.TookNot: "Not filed: "},
	true:  {desk.TookNew: "Would be filed: ", desk.TookChanged: "Would be brought up to date: ", desk.TookNothing: "On the record already: ", desk.TookNot: "Would not be filed: "},
}

// tell says what came of a file, or in a preview what would; of a list, line by line what
// did not simply come to something new.
func tell(t *terminal, r bring.Result, preview bool) {
	if whole(r.Report) && len(r.Lines) > 0 {
		l := r.Lines[0]
		what := l.Said()
		if l.ID != "" && (!preview || l.Took != desk.TookNew) {
			what += " [" + l.ID[:4] + "]"
		}
		if l.Why != "" {
			what += ": " + l.Why
		}
		head := came[preview][l.Took]
		t.hanging(head, head, printable(full(what)))
		return
	}
	head, would := r.Name+": ", ""
	if preview {
		would = ", nothing filed yet"
	}
	t.hanging(head, head, r.Format+": "+counts(r.Counts)+would+".")
	for _, l := range r.Lines {
		if !preview && l.Took == desk.TookNew {
			continue
		}
		line := "  "
		if l.Line > 0 {
			line = fmt.Sprintf("  line %d  ", l.Line)
		}
		what := l.Said() + ": " + took[l.Took]
		if l.Why != "" {
			what += ", " + l.Why
		}
		t.hanging(t.faint(line), line, printable(what))
	}
	if more := r.Things - len(r.Lines); more > 0 {
		t.line(fmt.Sprintf("  and %d more", more))
	}
	left(t, r.Left)
}

// took are the words for what came of one thing of many.
var took = map[desk.Took]string{desk.TookNew: "new", desk.TookChanged: "brought up to date", desk.TookNothing: "there already", desk.TookNot: "skipped"}

// counts says how many suggestions came to what.
func counts(n map[desk.Took]int) string {
	var parts []string
	for _, c := range []struct {
		took desk.Took
		word string
	}{{desk.TookNew, "new"}, {desk.TookChanged, "brought up to date"}, {desk.TookNothing, "there already"}, {desk.TookNot, "skipped"}} {
		if n[c.took] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[c.took], c.word))
		}
	}
	if len(parts) == 0 {
		return "nothing to file"
	}
	return strings.Join(parts, ", ")
}
