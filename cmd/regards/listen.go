package main

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// atHome is what --listen means when it stands alone: every address that this
// computer has at home.
const atHome = "home"

// takeAddress lets the address stand behind --listen with or without "=": a
// flag that may stand alone takes no further word of its own.
func (f *serveFlags) takeAddress(c *cobra.Command, args []string) error {
	if f.listen == atHome && len(args) == 1 {
		f.listen = args[0]
		return nil
	}
	return none(c, args)
}

// listen opens the address, or the port of last time, or a free one: a page
// that a phone keeps on its home screen should find the port again.
func listen(addr, dir string) (net.Listener, error) {
	if addr == atHome {
		return listenAtHome(dir)
	}
	if addr != "" {
		l, err := net.Listen("tcp", addr)
		if err != nil {
			return nil, fmt.Errorf("%s is not free to listen on (%w). Another one: `regards serve --listen 127.0.0.1:0`", addr, cause(err))
		}
		return l, nil
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", lastPort(dir)))
	if err != nil {
		l, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return nil, fmt.Errorf("this computer has no port free to listen on: %w", err)
	}
	return l, nil
}

// hostsOf are the names under which the pages may be asked for, the one to
// print first.
func hostsOf(a *net.TCPAddr, asked string) []string {
	port := strconv.Itoa(a.Port)
	local := []string{net.JoinHostPort("127.0.0.1", port), net.JoinHostPort("localhost", port), net.JoinHostPort("::1", port)}
	if a.IP.IsLoopback() {
		return local
	}
	var out []string
	if a.IP.IsUnspecified() {
		out, local = local, nil // this computer's own browser comes first
		for _, ip := range ownAddresses() {
			out = append(out, net.JoinHostPort(ip, port))
		}
	} else {
		out = append(out, net.JoinHostPort(a.IP.String(), port))
	}
	if name, _, err := net.SplitHostPort(asked); err == nil && name != "" && net.ParseIP(name) == nil {
		out = append(out, net.JoinHostPort(strings.ToLower(name), port))
	}
	if name, err := os.Hostname(); err == nil && name != "" {
		out = append(out, net.JoinHostPort(strings.ToLower(name), port), net.JoinHostPort(strings.ToLower(name)+".local", port))
	}
	return append(out, local...)
}

// ownAddresses are this computer's addresses at home.
func ownAddresses() (out []string) {
	all, err := net.InterfaceAddrs()
	if err != nil {
		return nil // then the names of this computer remain
	}
	for _, a := range all {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsPrivate() && n.IP.To4() != nil {
			out = append(out, n.IP.String())
		}
	}
	return out
}

// lastPort is the port of last time; "0", a free one, when there was none.
func lastPort(dir string) string {
	b, err := os.ReadFile(filepath.Join(dir, "address"))
	if err != nil {
		return "0"
	}
	host, port, err := net.SplitHostPort(strings.TrimSpace(string(b)))
	if err != nil || host != "127.0.0.1" {
		return "0"
	}
	return port
}

// listenAtHome listens on all addresses of this computer, and answers only
// those who are at home as well: who comes from further away, as through a
// router that forwards a port, is not even heard.
func listenAtHome(dir string) (net.Listener, error) {
	l, err := net.Listen("tcp4", ":"+lastPort(dir))
	if err != nil {
		l, err = net.Listen("tcp4", ":0")
	}
	if err != nil {
		return nil, fmt.Errorf("this computer has no port free to listen on: %w", err)
	}
	return neighbours{l}, nil
}

// neighbours is a listener that hears this computer and its home network only.
type neighbours struct{ net.Listener }

// Accept waits for the next connection from near by; others are closed at once.
func (l neighbours) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil || near(c.RemoteAddr()) {
			return c, err
		}
		c.Close()
	}
}

// near reports whether an address is this computer's or of a private network
// (RFC 1918, RFC 3927).
func near(a net.Addr) bool {
	t, ok := a.(*net.TCPAddr)
	return ok && (t.IP.IsLoopback() || t.IP.IsPrivate() || t.IP.IsLinkLocalUnicast())
}

// homesOf are the addresses under which other devices at home reach the pages;
// none where only this computer does.
func homesOf(a *net.TCPAddr) (out []string) {
	port := strconv.Itoa(a.Port)
	switch {
	case a.IP.IsUnspecified():
		for _, ip := range ownAddresses() {
			out = append(out, "http://"+net.JoinHostPort(ip, port))
		}
	case !a.IP.IsLoopback():
		out = append(out, "http://"+net.JoinHostPort(a.IP.String(), port))
	}
	return out
}
