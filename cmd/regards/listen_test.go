package main

import (
	"bytes"
	"net"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"rsc.io/qr"

	"regards/desk"
	"regards/store"
)

// TestWhoIsNear: this computer and private networks are, and nobody else.
func TestWhoIsNear(t *testing.T) {
	for ip, want := range map[string]bool{
		"127.0.0.1": true, "192.168.1.20": true, "10.1.2.3": true, "172.20.0.9": true, "169.254.3.4": true, "::1": true,
		"8.8.8.8": false, "172.32.0.1": false, "100.64.0.1": false, "2001:db8::1": false, "192.169.1.1": false,
	} {
		if got := near(&net.TCPAddr{IP: net.ParseIP(ip)}); got != want {
			t.Errorf("%s: %v", ip, got)
		}
	}
	if near(&net.UnixAddr{}) {
		t.Error("what has no address is near")
	}
}

// TestWhereItListens: this computer alone unless somebody asks for more; the
// flag takes its address with or without "=".
func TestWhereItListens(t *testing.T) {
	if homes := homesOf(&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 4711}); len(homes) != 0 {
		t.Errorf("this computer alone is a home: %q", homes)
	}
	if homes := homesOf(&net.TCPAddr{IP: net.IPv4(192, 168, 1, 20), Port: 4711}); len(homes) != 1 || homes[0] != "http://192.168.1.20:4711" {
		t.Errorf("%q", homes)
	}
	if hosts := hostsOf(&net.TCPAddr{IP: net.IPv4zero, Port: 4711}, atHome); hosts[0] != "127.0.0.1:4711" {
		t.Errorf("its own browser is sent to %s", hosts[0])
	}
	for _, c := range []struct {
		args []string
		want string
	}{{nil, ""}, {[]string{"--listen"}, atHome}, {[]string{"--listen", "127.0.0.1:8080"}, "127.0.0.1:8080"}, {[]string{"--listen=127.0.0.1:8080"}, "127.0.0.1:8080"}} {
		var f serveFlags
		cmd := newServe(door{})
		if err := cmd.ParseFlags(c.args); err != nil {
			t.Fatal(err)
		}
		f.listen = cmd.Flags().Lookup("listen").Value.String()
		if err := f.takeAddress(cmd, cmd.Flags().Args()); err != nil || f.listen != c.want {
			t.Errorf("%q: %q, %v", c.args, f.listen, err)
		}
	}
	var f serveFlags
	if err := f.takeAddress(newServe(door{}), []string{"127.0.0.1:8080"}); err == nil {
		t.Error("an address without --listen was taken")
	}
}

// TestACodeIsPrinted: what is printed for a phone lets one device in.
func TestACodeIsPrinted(t *testing.T) {
	s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "record.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var out bytes.Buffer
	porter := desk.NewPorter(s, time.Now)
	if err := (door{stdout: &out}).pairing(t.Context(), porter, "http://192.168.1.20:4711"); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "http://192.168.1.20:4711/pairing") || !strings.Contains(out.String(), "unencrypted") || strings.Contains(out.String(), "\x1b") {
		t.Errorf("%s", &out)
	}
	code := regexp.MustCompile(`[0-9A-Z]{4}-[0-9A-Z]{4}`).FindString(out.String())
	if secret, err := porter.Pair(t.Context(), strings.ToLower(code), "a phone"); err != nil || secret == "" {
		t.Errorf("%q: %v", code, err)
	}
	if _, err := porter.Pair(t.Context(), code, "another"); err == nil {
		t.Error("it lets two in")
	}
}

// TestQRIsWhole: each module of the code is drawn once, and the rim is white.
func TestQRIsWhole(t *testing.T) {
	const text = "http://192.168.1.20:4711/pairing?code=K7QX-29FM"
	var out bytes.Buffer
	if err := printQR(&out, text); err != nil {
		t.Fatal(err)
	}
	c, err := qr.Encode(text, qr.L)
	if err != nil {
		t.Fatal(err)
	}
	const rim = 2
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for i, line := range lines {
		line = strings.TrimSuffix(line[strings.Index(line, "m")+1:], "\x1b[0m")
		for j, sign := range []rune(line) {
			x, y := j-rim, 2*i-rim
			upper, lower := sign == '█' || sign == '▀', sign == '█' || sign == '▄'
			if upper != c.Black(x, y) || lower != c.Black(x, y+1) {
				t.Fatalf("at %d, %d stands %q", x, y, sign)
			}
		}
	}
	if len(lines) < (c.Size+2*rim)/2 {
		t.Errorf("%d lines for %d modules", len(lines), c.Size)
	}
}
