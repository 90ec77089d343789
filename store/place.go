package store

import "path/filepath"

// checkPlace refuses a record on a network file system: the locks that keep two
// programs apart, and the log that outlives a power cut, are not to be relied
// upon there (sqlite.org/wal.html, "all processes must be on the same host").
func checkPlace(path string) error {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil // file.make says it better
	}
	kind, err := networkOf(dir)
	if err != nil {
		return faultOf(ErrPlace, err, "The folder of the record, %s, cannot be looked at (%v). Nothing was changed.", dir, err)
	}
	if kind == "" {
		return nil
	}
	return faultOf(ErrPlace, nil, "The folder of the record, %s, lies on another computer (%s), where a record can be damaged without a word. Put it on a disk of this computer (REGARDS_HOME names the folder), and its backups wherever you like. Nothing was changed.", dir, kind)
}
