package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"time"

	"regards/desk"
	"regards/store"
	"regards/web"
)

// serveReadOnly shows what is on the record and changes nothing: no file of it,
// no lock, no file beside it. It is for a record that is damaged or may not be
// written, and works beside a server too.
func (d door) serveReadOnly(ctx context.Context, f serveFlags) error {
	path, err := recordPath()
	if err != nil {
		return err
	}
	s, err := d.openRecord(ctx, store.Options{Path: path, ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	l, err := listen(f.listen, filepath.Dir(path))
	if err != nil {
		return err
	}
	hosts := hostsOf(l.Addr().(*net.TCPAddr), f.listen)
	porter := desk.NewPorter(s, time.Now)
	site := web.New(web.Options{Store: s, Clock: time.Now, Hosts: hosts, Log: slog.New(slog.NewTextHandler(d.stderr, nil)), Place: path, Porter: porter})
	if err := d.invitation(ctx, porter, "Regards is open to be read only.", hosts[0], f); err != nil {
		l.Close()
		return err
	}
	fmt.Fprintln(d.stdout, "Nothing can be changed, and nothing that is typed is kept. Ctrl-C ends it.")
	return answer(ctx, l, site, nil)
}
