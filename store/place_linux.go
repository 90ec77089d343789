package store

import (
	"bufio"
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// networks are file systems that lie on another computer, or look as if they
// did, by the magic number that statfs gives (man 2 statfs, linux/magic.h).
func networks(magic int64) string {
	switch uint32(magic) {
	case 0x6969:
		return "NFS"
	case 0x517B, 0xFF534D42, 0xFE534D42:
		return "a Windows share"
	case 0x01021997:
		return "9p, as a drive of Windows is within Linux"
	case 0x5346414F, 0x6B414653:
		return "AFS"
	case 0x73757245:
		return "Coda"
	case 0x00C36400:
		return "Ceph"
	case 0x0BD00BD0:
		return "Lustre"
	case 0x47504653:
		return "GPFS"
	case 0x786F4256:
		return "a shared folder of VirtualBox"
	case 0x564C:
		return "NetWare"
	}
	return ""
}

const fuse = 0x65735546

// networkOf says on which network file system a folder lies; empty for none.
// What lies behind FUSE, only the table of mounts knows.
func networkOf(dir string) (string, error) {
	var st unix.Statfs_t
	for {
		err := unix.Statfs(dir, &st)
		if err == nil {
			break
		}
		if !errors.Is(err, unix.EINTR) {
			return "", err
		}
	}
	if uint32(st.Type) != fuse {
		return networks(int64(st.Type)), nil
	}
	b, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return "", err
	}
	return fuseNetwork(dir, string(b)), nil
}

// diskOf is the kind of a folder's file system, and how many bytes are free.
func diskOf(dir string) (kind string, free int64, err error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return "", -1, err
	}
	b, err := os.ReadFile("/proc/self/mountinfo")
	return mountedAs(dir, string(b)), int64(st.Bavail) * int64(st.Bsize), err
}

// mountedAs looks a folder up in the table of mounts (man 5 proc_pid_mountinfo).
func mountedAs(dir, mounts string) (kind string) {
	longest := -1
	for lines := bufio.NewScanner(strings.NewReader(mounts)); lines.Scan(); {
		left, right, ok := strings.Cut(lines.Text(), " - ")
		f, r := strings.Fields(left), strings.Fields(right)
		if !ok || len(f) < 5 || len(r) < 1 {
			continue
		}
		at := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`).Replace(f[4])
		if (dir == at || strings.HasPrefix(dir, strings.TrimSuffix(at, "/")+"/")) && len(at) > longest {
			longest, kind = len(at), r[0]
		}
	}
	return kind
}

// fuseNetwork is the network file system behind FUSE on which a folder lies;
// empty for none.
func fuseNetwork(dir, mounts string) string {
	kind := mountedAs(dir, mounts)
	for _, far := range []string{"sshfs", "rclone", "davfs", "gvfsd", "s3fs", "glusterfs", "cifs", "smbnetfs", "curlftpfs", "ceph", "juicefs", "google-drive"} {
		if strings.Contains(kind, far) {
			return kind
		}
	}
	return ""
}
