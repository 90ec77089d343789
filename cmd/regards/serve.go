package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"regards/desk"
	"regards/store"
	"regards/web"
)

// The bounds of one connection. A page takes milliseconds; the longest answer
// is an export.
const (
	headTime     = 5 * time.Second
	readTime     = 30 * time.Second
	writeTime    = 2 * time.Minute
	idleTime     = 2 * time.Minute
	farewellTime = 5 * time.Second // what is under way may end before the program does
)

// serveFlags are the flags of `regards serve`.
type serveFlags struct {
	listen          string
	demo, noBrowser bool
	readOnly        bool
}

func newServe(d door) *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve",
		Short: "Open the record in your browser",
		Long: "Opens the record as pages in your browser. It listens on this computer only, and\n" +
			"prints a link that signs one browser in, once, within ten minutes. Ctrl-C ends it;\n" +
			"everything is saved as you type, so nothing is lost by that.\n\n" +
			"The record is one file, record.db, in the folder for your data (REGARDS_HOME sets another).",
		Example:           "  regards serve\n  regards serve --demo             # with invented positions, in a record that is thrown away\n  regards serve --listen           # and on your phone, in the same network at home",
		Args:              f.takeAddress,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return d.serve(c.Context(), f) },
	}
	c.Flags().StringVar(&f.listen, "listen", "", "let other devices at home in as well, each by a code; or with `ADDRESS`, such as 127.0.0.1:8080, listen there (default: this computer only, on the port of last time)")
	c.Flags().Lookup("listen").NoOptDefVal = atHome
	c.Flags().BoolVar(&f.demo, "demo", false, "show three invented positions, in a record that is thrown away at the end")
	c.Flags().BoolVar(&f.readOnly, "read-only", false, "show what is there and change nothing, also of a record that is damaged or may not be written")
	c.Flags().BoolVar(&f.noBrowser, "no-browser", false, "print the link and open no browser")
	eitherOr(c, "demo", "read-only")
	return c
}

// serve opens the record and shows it until the program is interrupted.
func (d door) serve(ctx context.Context, f serveFlags) error {
	if f.readOnly {
		return d.serveReadOnly(ctx, f)
	}
	dir, gone, err := serveDir(f.demo)
	if err != nil {
		return err
	}
	defer gone()
	s, err := d.openRecord(ctx, store.Options{Path: recordIn(dir)})
	if errors.Is(err, store.ErrOpen) && f.listen == "" {
		return d.joinServer(ctx, dir, f, err)
	}
	if err != nil {
		return err
	}
	defer s.Close()
	if f.demo {
		if err := fillDemo(ctx, s, time.Now()); err != nil {
			return err
		}
	}
	l, err := listen(f.listen, dir)
	if err != nil {
		return err
	}
	hosts := hostsOf(l.Addr().(*net.TCPAddr), f.listen)
	homes := homesOf(l.Addr().(*net.TCPAddr))
	if f.listen == atHome && len(homes) == 0 {
		l.Close()
		return errors.New("this computer is in no home network just now, so no other device could reach it. Join one and try again, or start `regards serve` without --listen. Nothing was changed")
	}
	if err := os.WriteFile(filepath.Join(dir, "address"), []byte(hosts[0]+"\n"), 0o600); err != nil {
		l.Close()
		return fmt.Errorf("nothing can be written in %s: %w", dir, cause(err))
	}
	porter := desk.NewPorter(s, time.Now)
	site := web.New(web.Options{Store: s, Clock: time.Now, Hosts: hosts, Log: slog.New(slog.NewTextHandler(d.stderr, nil)), Demo: f.demo, Place: recordIn(dir), Porter: porter, Home: homes})
	err = d.invitation(ctx, porter, "Regards is open.", hosts[0], f)
	if err == nil && len(homes) > 0 {
		err = d.pairing(ctx, porter, homes[0])
	}
	if err != nil {
		l.Close()
		return err
	}
	fmt.Fprintln(d.stdout, "Everything is saved as you type. Ctrl-C ends it.")
	return answer(ctx, l, site, chores(s, porter, f.demo))
}

// joinServer is for a second start: the record is being served already, so a
// link to that server is what was wanted.
func (d door) joinServer(ctx context.Context, dir string, f serveFlags, busy error) error {
	host, err := os.ReadFile(filepath.Join(dir, "address"))
	if err != nil {
		return busy // whoever has the record open serves no pages
	}
	s, err := d.openRecord(ctx, store.Options{Path: recordIn(dir), Beside: true})
	if err != nil {
		return err
	}
	defer s.Close()
	return d.invitation(ctx, desk.NewPorter(s, time.Now), "Regards is open already, in another window.", strings.TrimSpace(string(host)), f)
}

// invitation prints a one-time link, and opens it where there is a screen.
func (d door) invitation(ctx context.Context, porter *desk.Porter, how, host string, f serveFlags) error {
	key, err := porter.NewKey(ctx, "me", desk.KeySignIn)
	if err != nil {
		return err
	}
	link := "http://" + host + "/sign-in?key=" + key
	fmt.Fprintf(d.stdout, "%s This link signs one browser in, within ten minutes:\n\n  %s\n\n", how, link)
	if !f.noBrowser && onDesktop() {
		openBrowser(link)
	}
	return nil
}

// answer serves until ctx ends, then lets what is under way come to its end.
// At first and with each minute it does its chores.
func answer(ctx context.Context, l net.Listener, site http.Handler, all []chore) error {
	server := &http.Server{Handler: site, ReadHeaderTimeout: headTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime, MaxHeaderBytes: 64 << 10}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		doChores(ctx, all)
		select {
		case err := <-ended:
			return err
		case <-tick.C:
		case <-ctx.Done():
			last, stop := context.WithTimeout(context.Background(), farewellTime)
			defer stop()
			if err := server.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
				return err
			}
			return nil
		}
	}
}

// serveDir is the folder of the record, and what is done with it at the end.
func serveDir(demo bool) (string, func(), error) {
	if !demo {
		dir, err := home()
		return dir, func() {}, err
	}
	dir, err := os.MkdirTemp("", "regards-demo-")
	return dir, func() { os.RemoveAll(dir) }, err
}
