// Package served runs the program for benchmarks as a person runs it: built
// for release, as a process of its own, signed in by its link. It measures only
// what the system says of that process; it knows nothing of pages.
package served

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Build makes the program as a release has it, and says where it is.
func Build(ctx context.Context, dir string) (string, error) {
	out := filepath.Join(dir, "regards")
	c := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", out, "./cmd/regards")
	c.Stderr = os.Stderr
	return out, c.Run()
}

// Server is the program at work.
type Server struct {
	Base   string       // "http://127.0.0.1:4711"
	Client *http.Client // signed in
	cmd    *exec.Cmd
	link   string
}

var linkIn = regexp.MustCompile(`http://\S+/sign-in\?key=\S+`)

// Start starts `regards serve` on the record in a folder, and returns when it
// has printed its link, unused yet.
func Start(ctx context.Context, program, home string) (*Server, error) {
	c := exec.CommandContext(ctx, program, "serve", "--no-browser", "--listen", "127.0.0.1:0")
	c.Env = append(os.Environ(), "REGARDS_HOME="+home)
	c.Stderr = os.Stderr
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	out, err := c.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := c.Start(); err != nil {
		return nil, err
	}
	s := &Server{cmd: c}
	lines := bufio.NewScanner(out)
	for lines.Scan() && s.link == "" {
		s.link = linkIn.FindString(lines.Text())
	}
	if s.link == "" {
		return nil, fmt.Errorf("no link was printed: %w", c.Wait())
	}
	go io.Copy(io.Discard, out) // it may go on talking
	u, err := url.Parse(s.link)
	if err != nil {
		return nil, err
	}
	s.Base = "http://" + u.Host
	jar, err := cookiejar.New(nil)
	s.Client = &http.Client{Jar: jar, Timeout: time.Minute}
	return s, err
}

// SignIn follows the link to the first page, as a browser does.
func (s *Server) SignIn() error {
	_, err := Get(s.Client, s.link)
	return err
}

// Get fetches a page to its last byte; anything but 200 is an error.
func Get(c *http.Client, address string) ([]byte, error) {
	r, err := c.Get(address)
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err == nil && r.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", address, r.Status)
	}
	return b, err
}

// CPU is how long the process has kept processors busy.
func (s *Server) CPU() (time.Duration, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	ticks := 0
	for _, at := range []int{11, 12} { // utime and stime of proc(5), counted behind the name
		n, err := strconv.Atoi(fields[at])
		if err != nil {
			return 0, err
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond, nil
}

// Memory is the memory in RAM that the process has, in MiB: all of it, and what is
// not just pages of its own file, which the system can drop.
func (s *Server) Memory() (all, own float64, err error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0, 0, err
	}
	for line := range strings.Lines(string(b)) {
		var kib float64
		if _, err := fmt.Sscanf(line, "VmRSS: %f kB", &kib); err == nil {
			all = kib / 1024
		}
		if _, err := fmt.Sscanf(line, "RssAnon: %f kB", &kib); err == nil {
			own = kib / 1024
		}
	}
	return all, own, nil
}

// Stop ends the program as Ctrl-C does.
func (s *Server) Stop() error {
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return s.cmd.Wait()
}
