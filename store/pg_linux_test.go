package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
)

// cluster is a PostgreSQL of this test run's own, in a folder of its own,
// reached by a socket in that folder alone.
type cluster struct {
	dir   string
	super *sql.DB
	stop  func() error
	named atomic.Int64
}

var start = sync.OnceValues(startCluster)

// TestMain ends the PostgreSQL that the tests started.
func TestMain(m *testing.M) {
	if role := os.Getenv("REGARDS_TEST_CHILD"); role != "" {
		os.Exit(child(role))
	}
	code := m.Run()
	if c, err := start(); err == nil {
		if err := c.stop(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 1
		}
	}
	os.Exit(code)
}

// errNoPostgres means that this machine has none.
var errNoPostgres = errors.New("no PostgreSQL on this machine; check/test brings it")

func programs() (string, error) {
	dirs, err := filepath.Glob("/usr/lib/postgresql/*/bin")
	if err != nil {
		return "", err
	}
	slices.SortFunc(dirs, func(a, b string) int { return len(b) - len(a) })
	for _, dir := range dirs {
		if _, err := os.Stat(filepath.Join(dir, "initdb")); err == nil {
			return dir, nil
		}
	}
	if p, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(p), nil
	}
	return "", errNoPostgres
}

// startCluster sets a fresh PostgreSQL up and starts it. It sorts texts as
// English does, which SQLite does not: only what says how it sorts gives the same
// answers on both.
func startCluster() (*cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "regards-pg-")
	if err != nil {
		return nil, err
	}
	attr, err := whoever(dir)
	if err != nil {
		return nil, err
	}
	data := filepath.Join(dir, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "super", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US", "-N")
	initdb.Dir, initdb.SysProcAttr = dir, attr
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	c := &cluster{dir: dir}
	server := exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60", "-c", "logging_collector=off")
	server.Dir, server.SysProcAttr = dir, attr
	if err := c.run(server); err != nil {
		return nil, err
	}
	if c.super, err = sql.Open("pgx", "host="+dir+" user=super dbname=postgres"); err != nil {
		return nil, err
	}
	for began := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		if _, err = c.super.Exec(`CREATE ROLE regards LOGIN NOSUPERUSER`); err == nil {
			return c, nil
		}
		if time.Since(began) > time.Minute {
			return nil, errors.Join(err, c.stop())
		}
	}
}

// whoever is the user that the server runs as: it refuses root.
func whoever(dir string) (*syscall.SysProcAttr, error) {
	attr := &syscall.SysProcAttr{Pdeathsig: syscall.SIGQUIT}
	if os.Getuid() != 0 {
		return attr, nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	if err != nil {
		return nil, err
	}
	attr.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return attr, os.Chown(dir, int(uid), int(gid))
}

// run starts the server on a thread that stays, so that it ends with the tests
// even when they are killed.
func (c *cluster) run(server *exec.Cmd) error {
	log, err := os.Create(filepath.Join(c.dir, "log"))
	if err != nil {
		return err
	}
	server.Stdout, server.Stderr = log, log
	began, ended := make(chan error), make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		err := server.Start()
		began <- err
		if err == nil {
			ended <- server.Wait()
		}
	}()
	c.stop = func() error {
		closed := c.super.Close()
		if err := server.Process.Signal(syscall.SIGINT); err != nil {
			return err
		}
		return errors.Join(closed, <-ended, log.Close(), os.RemoveAll(c.dir))
	}
	return <-began
}

// database is the URL of a fresh database; it is dropped with the test.
func (c *cluster) database(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("t%d", c.named.Add(1))
	if _, err := c.super.Exec(`CREATE DATABASE ` + name + ` OWNER regards`); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := c.super.ExecContext(context.Background(), `DROP DATABASE `+name+` WITH (FORCE)`); err != nil {
			t.Error(err)
		}
	})
	return "host=" + c.dir + " user=regards dbname=" + name
}

// server is the test run's PostgreSQL. Where there is none the test is passed
// over, and says so, unless every test was asked for.
func server(t testing.TB) *cluster {
	t.Helper()
	c, err := start()
	if errors.Is(err, errNoPostgres) {
		missing(t, err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}
