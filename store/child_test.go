package store_test

// child is what a process of its own does for a test, by the name of its role.
func child(role string) int { return 2 }
