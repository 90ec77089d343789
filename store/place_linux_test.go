package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNetworks: what lies on another computer is known by its number, and what
// lies behind FUSE by the table of mounts.
func TestNetworks(t *testing.T) {
	for magic, want := range map[int64]string{0x6969: "NFS", 0xFF534D42: "a Windows share", -0x1ACB2BE: "a Windows share", 0xEF53: "", 0x01021994: "", 0x9123683E: ""} {
		if got := networks(magic); got != want {
			t.Errorf("%#x: %q, want %q", magic, got, want)
		}
	}
	mounts := strings.Join([]string{
		"22 1 0:21 / / rw shared:1 - ext4 /dev/sda1 rw",
		`40 22 0:40 / /home/ana/far\040away rw - fuse.sshfs ana@far: rw`,
		"41 22 0:41 / /home/ana/usb rw - fuseblk /dev/sdb1 rw",
		"42 40 0:42 / /home/ana/far\\040away/near rw - fuse.gocryptfs /x rw",
	}, "\n")
	for dir, want := range map[string]string{
		"/home/ana": "", "/home/ana/far away": "fuse.sshfs", "/home/ana/far away/jobs": "fuse.sshfs", "/home/ana/far away too": "", "/home/ana/usb/jobs": "", "/home/ana/far away/near/jobs": "",
	} {
		if got := fuseNetwork(dir, mounts); got != want {
			t.Errorf("%s: %q, want %q", dir, got, want)
		}
	}
}

// TestPlaceOfTheseTests: the file system of the tests is a near one, and one
// that is not there is an error, not a guess.
func TestPlaceOfTheseTests(t *testing.T) {
	if err := checkPlace(filepath.Join(t.TempDir(), "record.db")); err != nil {
		t.Error(err)
	}
	if _, err := networkOf("/not/here"); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
}
