//go:build darwin || freebsd

package store

import "golang.org/x/sys/unix"

// networkOf says on which network file system a folder lies; empty for none.
func networkOf(dir string) (string, error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return "", err
	}
	if uint64(st.Flags)&unix.MNT_LOCAL != 0 {
		return "", nil
	}
	return unix.ByteSliceToString(st.Fstypename[:]), nil
}
