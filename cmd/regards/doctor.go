package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards/store"
)

// What the doctor finds worth a word.
const (
	littleRoom = 256 << 20            // bytes free on the disk: a backup needs as much as the record
	longAgo    = 7 * 24 * time.Hour   // since the last backup, when the record has changed since
	clockSlack = 24 * time.Hour       // by which the record may be ahead of the clock
	firstYear  = 2026                 // no clock that is right shows an earlier one
	mebibyte   = float64(1024 * 1024) // for a person: 12.3 MB
)

// symptom is one line of the doctor: what was looked at, what was seen, and
// what to do when it is not well.
type symptom struct {
	Name string `json:"name"`
	Well bool   `json:"well"`
	Seen string `json:"seen"`
	Todo string `json:"todo,omitempty"`
}

// healthJSON is `regards doctor --json`; docs/json.md has it in words.
type healthJSON struct {
	Well    bool      `json:"well"`
	Version string    `json:"version"`
	Record  string    `json:"record"`
	Checks  []symptom `json:"checks"`
}

func newDoctor(d door) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Say whether all is well with the record and this computer",
		Long: "Looks at the record and at what it needs, and says of each whether it is well and, if not, what\n" +
			"to do. It changes nothing, and may run while the pages are open. The exit code is 1 when\n" +
			"something is not well.",
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return d.doctor(c.Context(), asJSON, time.Now()) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object for other programs (docs/json.md)")
	return c
}

func (d door) doctor(ctx context.Context, asJSON bool, now time.Time) error {
	dir, err := homePath()
	if err != nil {
		return err
	}
	v := &visit{path: recordIn(dir), now: now}
	v.program()
	v.clock()
	if _, err := os.Stat(v.path); errors.Is(err, os.ErrNotExist) {
		v.well("record", "none yet in "+dir+"; `regards add` or `regards serve` begins one")
	} else {
		v.file()
		v.disk()
		v.lock()
		v.backups()
		d.inside(ctx, v)
	}
	if asJSON {
		err = writeJSON(d.stdout, healthJSON{v.ill == 0, version(), v.path, v.all})
	} else {
		err = v.print(newTerminal(d.stdout))
	}
	if err == nil && v.ill > 0 {
		err = errRefused
	}
	return err
}

// visit is the doctor's walk.
type visit struct {
	path    string
	now     time.Time
	changed time.Time // when the file was last written
	all     []symptom
	ill     int
}

func (v *visit) well(name, seen string) {
	v.all = append(v.all, symptom{Name: name, Well: true, Seen: seen})
}

func (v *visit) bad(name, seen, todo string) {
	v.all = append(v.all, symptom{Name: name, Seen: seen, Todo: todo})
	v.ill++
}

// check is well unless there is something to do.
func (v *visit) check(name, seen, todo string) {
	if todo == "" {
		v.well(name, seen)
		return
	}
	v.bad(name, seen, todo)
}

func (v *visit) program() {
	v.well("program", fmt.Sprintf("regards %s, %s, %s/%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH))
	if _, err := time.LoadLocation("America/New_York"); err != nil {
		v.bad("time zones", "not known here ("+err.Error()+")", "Install the program anew: dates would be wrong by hours.")
		return
	}
	v.well("time zones", "known")
}

func (v *visit) clock() {
	seen, todo := v.now.Format("2 January 2006, 15:04 MST"), ""
	if info, err := os.Stat(v.path); err == nil {
		v.changed = info.ModTime()
	}
	switch {
	case v.now.Year() < firstYear:
		todo = "Set this computer's clock: every date of the plan would be wrong."
	case v.changed.After(v.now.Add(clockSlack)):
		seen += "; the record was last written on " + v.changed.Format("2 January 2006")
		todo = "Set this computer's clock, or wait: it is behind the record."
	}
	v.check("clock", seen, todo)
}

// file is the record as the system sees it, and whether others can read it.
func (v *visit) file() {
	info, err := os.Stat(v.path)
	if err != nil {
		v.bad("record", v.path+": "+cause(err).Error(), "Look whether the folder belongs to you.")
		return
	}
	seen, todo := fmt.Sprintf("%s, %s", v.path, megabytes(info.Size())), ""
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		seen, todo = seen+", "+info.Mode().Perm().String(), "Others on this computer can read it: `chmod 600 "+v.path+"`."
	}
	v.check("record", seen, todo)
}

func (v *visit) disk() {
	disk, err := store.DiskOf(v.path)
	if err != nil {
		v.bad("disk", cause(err).Error(), "Look whether the disk is there.")
		return
	}
	kind := disk.Kind
	if kind == "" {
		kind = "a file system that is not known here"
	}
	if disk.Network != "" {
		v.bad("disk", disk.Network, "It lies on another computer, where a record can be damaged without a word. Put it on a disk of this one; REGARDS_HOME names the folder.")
		return
	}
	switch {
	case disk.Free < 0:
		v.well("disk", kind)
	case disk.Free < littleRoom:
		v.bad("disk", kind+", "+megabytes(disk.Free)+" free", "Make room: when the disk is full, nothing more is kept.")
	default:
		v.well("disk", kind+", "+megabytes(disk.Free)+" free")
	}
}

func (v *visit) lock() {
	pid, held, err := store.Holder(v.path)
	switch {
	case err != nil:
		v.bad("lock", cause(err).Error(), "Look whether "+v.path+".lock belongs to you.")
	case !held:
		v.well("lock", "nobody serves the record now")
	case pid == 0:
		v.well("lock", "a running Regards serves the record")
	default:
		v.well("lock", fmt.Sprintf("`regards serve` has the record open, process %d", pid))
	}
}

func (v *visit) backups() {
	all, err := store.SavedBeside(v.path)
	if err != nil {
		v.bad("backup", cause(err).Error(), "Look at the folder "+filepath.Join(filepath.Dir(v.path), "backups")+"; `regards backup` makes one elsewhere.")
		return
	}
	const how = "`regards serve` makes one each day; `regards backup` makes one now."
	if len(all) == 0 {
		v.bad("backup", "none yet", how)
		return
	}
	last := all[0]
	seen, todo := fmt.Sprintf("the last on %s, %s; %s in all", last.Made.Format("2 January 2006, 15:04"), megabytes(last.Bytes), plural(len(all), "backup")), ""
	if v.now.Sub(last.Made) > longAgo && v.changed.After(last.Made) {
		todo = "The record has changed since. " + how
	}
	v.check("backup", seen, todo)
}

// inside opens the record, to be read only, and looks through it.
func (d door) inside(ctx context.Context, v *visit) {
	locked, err := store.Encrypted(v.path)
	if err != nil {
		v.bad("passphrase", err.Error(), "`regards restore` brings back a backup.")
		return
	}
	s, err := d.openRecord(ctx, store.Options{Path: v.path, ReadOnly: true})
	if err != nil {
		v.bad("contents", err.Error(), "What to do stands there; `regards restore` brings back a backup.")
		return
	}
	defer s.Close()
	if locked {
		v.well("passphrase", "the record is encrypted")
	} else {
		v.well("passphrase", "none: whoever has the file can read it; `regards passphrase` sets one")
	}
	version, err := s.Format(ctx)
	if err != nil {
		v.bad("format", err.Error(), "`regards restore` brings back a backup.")
		return
	}
	v.well("format", fmt.Sprintf("version %d", version))
	if err := s.QuickCheck(ctx); err != nil {
		v.bad("contents", err.Error(), "")
		return
	}
	v.restored(ctx, s)
	n, err := s.For("me").CountCases(ctx)
	if err != nil {
		v.bad("contents", err.Error(), "")
		return
	}
	v.well("contents", plural(int(n), "position")+", every page looked through")
}

// restored reminds of a restoring until somebody has looked: what the backup
// calls unsent may have gone out since (RELIABILITY 0 #4).
func (v *visit) restored(ctx context.Context, s *store.Store) {
	e, err := s.Epoch(ctx)
	switch {
	case err != nil:
		v.bad("restored", err.Error(), "`regards restore` brings back a backup.")
	case !e.Restored.IsZero():
		v.bad("restored", "from a backup, on "+e.Restored.In(v.now.Location()).Format("2 January 2006, 15:04"),
			"Look at letters that were on their way then: they may have gone out since. `regards restore --looked` says that you have.")
	}
}

// print is one screen: a mark, what was looked at, what was seen, what to do.
func (v *visit) print(t *terminal) error {
	t.line("")
	for _, f := range v.all {
		mark := "✓"
		if !f.Well {
			mark = t.paint("1;31", "✗")
		}
		head := fmt.Sprintf(" %-11s ", f.Name)
		t.hanging(mark+head, "✓"+head, printable(f.Seen))
		if f.Todo != "" {
			blank := strings.Repeat(" ", len(head)+1)
			t.hanging(blank, blank, t.strong(f.Todo))
		}
	}
	t.line("")
	if v.ill == 0 {
		t.line(t.strong("All is well."))
	} else {
		t.line(t.strong(upper(plural(v.ill, "thing")) + " to look at."))
	}
	return t.err
}

// megabytes is a size for a person.
func megabytes(n int64) string {
	if mb := float64(n) / mebibyte; mb < 1024 {
		return fmt.Sprintf("%.1f MB", mb)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/mebibyte/1024)
}
